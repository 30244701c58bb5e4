package com.predictiq.acceptance.scenario;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The same rehearsal for every scenario that asks. */
final class ProvidesRehearsal implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Rehearsal.class);
  }

  @Override
  public Rehearsal resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return StartedOnce.of(context, Rehearsal.class, Rehearsal::start, Rehearsal::close);
  }
}
