package com.predictiq.platform.internal;

import com.predictiq.testkit.TestConfig;

/** The machine room's settings as they ship, with the one secret that has no default. */
final class GivenPlatform {

  private GivenPlatform() {}

  static TestConfig settings() {
    return TestConfig.defaults()
        .with("predictiq.platform.secret", "a secret only tests know, 32+ long");
  }

  static PlatformConfig config() {
    return PlatformConfig.from(settings());
  }
}
