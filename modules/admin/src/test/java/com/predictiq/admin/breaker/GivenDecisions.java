package com.predictiq.admin.breaker;

import com.predictiq.platform.DecidedSettings;
import com.predictiq.testkit.TestConfig;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** Decided settings in memory. */
public final class GivenDecisions implements DecidedSettings {

  public final Map<String, String> decided = new TreeMap<>();

  @Override
  public Config inForce() {
    return over(decided);
  }

  @Override
  public Config inForceWith(String key, String value) {
    Map<String, String> more = new TreeMap<>(decided);
    more.put(key, value);
    return over(more);
  }

  @Override
  public Map<String, String> all() {
    return Map.copyOf(decided);
  }

  @Override
  public void decide(String key, String value, String by) {
    decided.put(key, value);
  }

  private static Config over(Map<String, String> values) {
    TestConfig config = TestConfig.defaults();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      config = config.with(entry.getKey(), entry.getValue());
    }
    return config;
  }
}
