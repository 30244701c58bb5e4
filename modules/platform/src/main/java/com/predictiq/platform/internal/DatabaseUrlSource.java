package com.predictiq.platform.internal;

import com.predictiq.kernel.DatabaseUrl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Takes {@code DATABASE_URL} apart for the datasource, which wants address and user separately. */
public final class DatabaseUrlSource implements ConfigSource {

  private static final int BESIDE_THE_ENVIRONMENT = 301;

  private final Map<String, String> values;

  public DatabaseUrlSource() {
    this(
        Optional.ofNullable(System.getProperty("DATABASE_URL"))
            .or(() -> Optional.ofNullable(System.getenv("DATABASE_URL"))));
  }

  DatabaseUrlSource(Optional<String> url) {
    this.values =
        url.filter(text -> !text.isBlank()).map(DatabaseUrlSource::parts).orElse(Map.of());
  }

  private static Map<String, String> parts(String text) {
    DatabaseUrl url = DatabaseUrl.parse(text);
    return Map.of(
        "predictiq.database.jdbc-url", url.jdbc(),
        "predictiq.database.user", url.user(),
        "predictiq.database.password", url.password());
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public String getValue(String name) {
    return values.get(name);
  }

  @Override
  public String getName() {
    return "DATABASE_URL";
  }

  @Override
  public int getOrdinal() {
    return BESIDE_THE_ENVIRONMENT;
  }
}
