package com.predictiq.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Something that stands in the place of another and passes on what it does not do itself. */
final class InPlaceOf {

  /** What is to be done when a method is called. */
  interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private InPlaceOf() {}

  /** What the other throws is thrown as it is. */
  static <T> T type(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
