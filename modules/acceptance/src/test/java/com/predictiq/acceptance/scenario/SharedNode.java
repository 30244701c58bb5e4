package com.predictiq.acceptance.scenario;

/**
 * An installation that nobody stops and that has no settings of a single test. It serves on a
 * schema that has grown meanwhile, as in the middle of an upgrade.
 */
final class SharedNode implements AutoCloseable {

  private final Installation installation =
      Installation.fresh()
          .with("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "127.0.0.1,::1")
          .with("PREDICTIQ_PLATFORM_LIMIT_PUBLIC_READS", "100000/60")
          .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "1000/60")
          .with("PREDICTIQ_PLATFORM_LIMIT_ADMIN", "10000/60")
          .with("PREDICTIQ_PLATFORM_LIMIT_GUESSES", "100000/60")
          .with("PREDICTIQ_WEB_CORS_ORIGINS", PerimeterScenario.ORIGIN)
          .with("PREDICTIQ_WEB_HTTPS_REDIRECT_TO", PerimeterScenario.HTTPS)
          .with("PREDICTIQ_PLATFORM_LIMIT_NEWSLETTER", ConventionsScenario.NEWSLETTER_LIMIT);

  private final RunningNode node = installation.start();

  private SharedNode() {}

  static SharedNode start() {
    SharedNode shared = new SharedNode();
    try {
      shared.node.awaitReady();
      TomorrowsSchema.arrivesIn(shared.installation.home());
      return shared;
    } catch (RuntimeException | Error failure) {
      shared.close();
      throw failure;
    }
  }

  RunningNode node() {
    return node;
  }

  @Override
  public void close() {
    installation.close();
  }
}
