package com.predictiq.acceptance.scenario;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.container.ExplodedEar;
import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Payara Micro as its makers ship it. */
final class StockContainer {

  private StockContainer() {}

  static RunningNode running(ExplodedEar application, TestDatabase database) {
    int port = Ports.free();
    ProcessBuilder builder =
        new ProcessBuilder(
            ShippedJar.java(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar(),
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--addlibs",
            application.libraries().toString(),
            "--contextroot",
            "/",
            "--deploy",
            application.app().toString());
    ShippedJar.forget(builder.environment());
    builder.environment().put("DATABASE_URL", TwoNodes.address(database.url()));
    builder
        .environment()
        .put("PREDICTIQ_PLATFORM_SECRET", "the-secret-of-the-acceptance-tests-0001");
    try {
      return new RunningNode(application.root(), port, builder.start());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static String jar() {
    Path built = House.module("acceptance").directory().resolve("target/payara-micro.jar");
    return System.getProperty("payara.microJar", built.toString());
  }
}
