package com.predictiq.platform.safety;

import com.predictiq.platform.DecidedSettings;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** A handful of rows, asked where a market is made: seldom enough to be asked each time. */
@ApplicationScoped
@Transactional
class DecidedBook implements DecidedSettings {

  private final Sql sql;
  private final Config given;
  private final InstantSource clock;

  @Inject
  DecidedBook(Sql sql, Config given, InstantSource clock) {
    this.sql = sql;
    this.given = given;
    this.clock = clock;
  }

  @Override
  public Config inForce() {
    return new ConfigInForce(given, all());
  }

  @Override
  public Config inForceWith(String key, String value) {
    Map<String, String> decided = new TreeMap<>(all());
    decided.put(key, value);
    return new ConfigInForce(given, decided);
  }

  @Override
  public Map<String, String> all() {
    Map<String, String> decided = new TreeMap<>();
    sql.list(
        "select key, value from platform.decided_settings",
        row -> decided.put(row.getString("key"), row.getString("value")));
    return decided;
  }

  @Override
  public void decide(String key, String value, String by) {
    sql.change(
        """
        insert into platform.decided_settings (key, value, decided_at, decided_by)
        values (?, ?, ?, ?)
        on conflict (key) do update set value = excluded.value,
          decided_at = excluded.decided_at, decided_by = excluded.decided_by\
        """,
        key,
        value,
        clock.instant(),
        by);
  }
}
