package com.predictiq.platform.redis;

import com.predictiq.kernel.BadSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Where Redis is, if anywhere. */
record RedisConfig(Optional<URI> address) {

  private static final String REDIS = "REDIS_URL";
  private static final int HIGHEST_PORT = 65535;

  static RedisConfig from(Config config) {
    return new RedisConfig(
        config
            .getOptionalValue(REDIS, String.class)
            .filter(url -> !url.isBlank())
            .map(RedisConfig::read));
  }

  private static URI read(String url) {
    try {
      URI uri = new URI(url.strip());
      if (uri.getHost() != null
          && uri.getPort() != 0
          && uri.getPort() <= HIGHEST_PORT
          && ("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException unreadable) {
      // says nothing that the sentence below does not say, and repeats the password
    }
    throw new BadSetting(REDIS, "must look like redis://:password@host:6379/0.");
  }
}
