package com.predictiq.testkit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;

/**
 * Persistence units for whoever needs them next, on whichever database: to open one takes longer
 * than most of what tests do with it.
 */
final class UsedUnits {

  private static final Map<String, Queue<Unit>> IDLE = new ConcurrentHashMap<>();

  private UsedUnits() {}

  /** To be closed by whoever asked; from then on another may have it. */
  static EntityManagerFactory open(String name, Map<String, ?> settings, DataSource database) {
    Queue<Unit> idle = IDLE.computeIfAbsent(name + settings, key -> new ConcurrentLinkedQueue<>());
    Unit free = idle.poll();
    Unit unit = free == null ? Unit.of(name, settings, database) : free;
    unit.aim.at(database);
    AtomicBoolean given = new AtomicBoolean();
    return givenBackAtItsEnd(
        unit.factory,
        () -> {
          if (given.compareAndSet(false, true)) {
            unit.aim.at(null);
            idle.add(unit);
          }
        });
  }

  private record Unit(EntityManagerFactory factory, Aim aim) {

    /** It asks the database what it is before it stands. */
    static Unit of(String name, Map<String, ?> settings, DataSource database) {
      Aim aim = new Aim();
      aim.at(database);
      Map<String, Object> properties = new HashMap<>(settings);
      properties.put(AvailableSettings.JAKARTA_TRANSACTION_TYPE, "RESOURCE_LOCAL");
      properties.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, aim.source());
      properties.put(AvailableSettings.JTA_PLATFORM, NoJtaPlatform.INSTANCE);
      return new Unit(Persistence.createEntityManagerFactory(name, properties), aim);
    }
  }

  /** The source of connections of a unit: whichever database it serves at the moment. */
  private static final class Aim {

    private final AtomicReference<DataSource> target = new AtomicReference<>();

    void at(DataSource database) {
      target.set(database);
    }

    DataSource source() {
      return DataSource.class.cast(
          Proxy.newProxyInstance(
              Aim.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (self, method, arguments) -> called(target.get(), method, arguments)));
    }
  }

  private static EntityManagerFactory givenBackAtItsEnd(
      EntityManagerFactory factory, Runnable giveBack) {
    return EntityManagerFactory.class.cast(
        Proxy.newProxyInstance(
            EntityManagerFactory.class.getClassLoader(),
            new Class<?>[] {EntityManagerFactory.class},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                giveBack.run();
                return null;
              }
              return called(factory, method, arguments);
            }));
  }

  private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
