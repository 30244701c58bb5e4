package com.predictiq.acceptance.scenario;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The same two nodes for every scenario that asks. */
final class ProvidesTwoNodes implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(TwoNodes.class);
  }

  @Override
  public TwoNodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return StartedOnce.of(context, TwoNodes.class, TwoNodes::start, TwoNodes::close);
  }
}
