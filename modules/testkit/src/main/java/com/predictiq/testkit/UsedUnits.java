package com.predictiq.testkit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
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
    unit.target.set(database);
    AtomicBoolean given = new AtomicBoolean();
    return InPlaceOf.type(
        EntityManagerFactory.class,
        (method, arguments) -> {
          if (!method.getName().equals("close")) {
            return method.invoke(unit.factory, arguments);
          }
          if (given.compareAndSet(false, true)) {
            unit.target.set(null);
            idle.add(unit);
          }
          return null;
        });
  }

  /** The target is the database it serves at the moment. */
  private record Unit(EntityManagerFactory factory, AtomicReference<DataSource> target) {

    /** It asks the database what it is before it stands. */
    static Unit of(String name, Map<String, ?> settings, DataSource database) {
      AtomicReference<DataSource> target = new AtomicReference<>(database);
      Map<String, Object> properties = new HashMap<>(settings);
      properties.put(AvailableSettings.JAKARTA_TRANSACTION_TYPE, "RESOURCE_LOCAL");
      properties.put(
          AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
          InPlaceOf.type(
              DataSource.class, (method, arguments) -> method.invoke(target.get(), arguments)));
      properties.put(AvailableSettings.JTA_PLATFORM, NoJtaPlatform.INSTANCE);
      return new Unit(Persistence.createEntityManagerFactory(name, properties), target);
    }
  }
}
