package com.predictiq.launcher.ending;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What asks a process to end: SIGTERM, and Ctrl-C. Left alone the JVM runs all its shutdown hooks
 * at once, and those of the container end what is still at work.
 */
public final class Signals {

  private static final Map<String, Integer> EXIT_CODES = Map.of("TERM", 143, "INT", 130);

  private Signals() {}

  /**
   * Tells the listener with which code to end, each time and on a thread of its own. Where a JVM
   * keeps the signals to itself it goes on ending in its own way.
   */
  public static void hear(IntConsumer listener) {
    EXIT_CODES.forEach((name, code) -> hear(name, () -> listener.accept(code)));
  }

  /** By name: the class is meant for the likes of us, and the compiler warns of it all the same. */
  private static void hear(String name, Runnable listener) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (self, called, arguments) -> answer(listener, self, called));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    } catch (ReflectiveOperationException keptByTheJvm) {
      return;
    }
  }

  private static Object answer(Runnable listener, Object self, Method called) {
    return switch (called.getName()) {
      case "handle" -> {
        listener.run();
        yield null;
      }
      case "hashCode" -> System.identityHashCode(self);
      case "toString" -> Signals.class.getName();
      default -> false;
    };
  }
}
