package com.predictiq.acceptance.scenario;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The same node for every scenario that asks. */
final class ProvidesSharedNode implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(RunningNode.class);
  }

  @Override
  public RunningNode resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return StartedOnce.of(context, SharedNode.class, SharedNode::start, SharedNode::close).node();
  }
}
