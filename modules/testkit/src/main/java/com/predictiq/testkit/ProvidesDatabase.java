package com.predictiq.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the database of {@link WithDatabase} in the store of the class, which closes it. */
final class ProvidesDatabase implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(ProvidesDatabase.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> annotated = outermost(context.getRequiredTestClass());
    return ofClass(context, annotated)
        .getStore(OURS)
        .getOrComputeIfAbsent(TestDatabase.class, key -> TestDatabase.fresh(), TestDatabase.class);
  }

  private static ExtensionContext ofClass(ExtensionContext context, Class<?> wanted) {
    ExtensionContext found = context;
    while (found.getTestMethod().isPresent() || found.getRequiredTestClass() != wanted) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }

  /** Nested classes share the database of the class around them. */
  private static Class<?> outermost(Class<?> test) {
    return test.getEnclosingClass() == null ? test : outermost(test.getEnclosingClass());
  }
}
