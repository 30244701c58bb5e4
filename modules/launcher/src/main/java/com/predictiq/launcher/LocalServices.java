package com.predictiq.launcher;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.launcher.home.Home;
import com.predictiq.launcher.postgres.LocalPostgres;
import com.predictiq.launcher.program.Layout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run without a DATABASE_URL is given: a database, keys of its own, a demo to look at, and a
 * network with play money.
 */
record LocalServices(LocalPostgres postgres, Map<String, String> environment) {

  private static final String ADMIN_KEY = "admin-key";

  /** What takes two operators can be tried by one person with two keys. */
  private static final String SECOND_ADMIN_KEY = "second-admin-key";

  private static final String SECRET = "secret";

  static LocalServices in(Home home, Layout layout, Settings settings, Progress progress) {
    LocalPostgres postgres = LocalPostgres.in(home, layout);
    if (postgres.isNew()) {
      progress.say("Making a database in " + home.postgres());
    }
    DatabaseUrl database = postgres.prepare();
    Map<String, String> environment = new HashMap<>();
    environment.put(Settings.DATABASE.variable(), url(database));
    give(environment, settings, Settings.PLATFORM_SECRET, home.secret(SECRET));
    give(environment, settings, Settings.ADMIN_KEYS, adminKeys(home));
    give(environment, settings, Settings.DEMO, "true");
    give(environment, settings, Settings.NETWORK, "standalone");
    give(environment, settings, Settings.PROOFS, "60");
    return new LocalServices(postgres, Map.copyOf(environment));
  }

  private static String adminKeys(Home home) {
    return home.secret(ADMIN_KEY) + "," + home.secret(SECOND_ADMIN_KEY);
  }

  /** It is known to run, so a slow machine may take its time to get through to it. */
  static String url(DatabaseUrl database) {
    return "postgres://%s:%s@%s?loginTimeout=60"
        .formatted(database.user(), database.password(), database.place());
  }

  private static void give(
      Map<String, String> environment, Settings settings, Setting setting, String value) {
    Optional<String> given = settings.given(setting);
    environment.put(setting.variable(), given.orElse(value));
  }
}
