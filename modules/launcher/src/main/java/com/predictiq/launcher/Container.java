package com.predictiq.launcher;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.LogManager;

/** Payara Micro on the flat class path of this JVM, with what it writes kept in one directory. */
final class Container {

  private static final String ENTRANCE = "fish.payara.micro.impl.PayaraMicroImpl";
  private static final String NAME = "predictiq";
  private static final String COMMANDS = "container.commands";

  private final PayaraMicroRuntime runtime;

  private Container(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  static Container boot(Layout layout, Path state, Settings settings) {
    Directories.copy(layout.payaraDomain(), state);
    Logs.configure(state.resolve("config/logging.properties"), settings);
    System.setProperty("fish.payara.micro.BootJar", layout.payaraJar().toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", layout.payara().toString());
    String[] arguments = {
      "--rootdir",
      state.toString(),
      "--port",
      Integer.toString(settings.port()),
      "--nohazelcast",
      "--disablephonehome",
      "--prebootcommandfile",
      commands(state).toString()
    };
    return new Container(create(arguments).getRuntime());
  }

  /**
   * Compression, no word of which server this is, and TRACE handed to the application, which
   * refuses it in our words.
   */
  private static Path commands(Path state) {
    Path file = state.resolve(COMMANDS);
    try (InputStream commands = Container.class.getResourceAsStream(COMMANDS)) {
      Files.copy(commands, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException refused) {
      throw new CannotStart("The server's settings could not be written to " + file + ".", refused);
    }
  }

  /** Payara tells of a failed deployment in its log only; the record there knows why. */
  void deploy(Path app) {
    DeploymentWatch watch = DeploymentWatch.begin(LogManager.getLogManager().getLogger(""));
    if (!runtime.deploy(NAME, "/", app.toFile())
        || !runtime.getDeployedApplicationNames().contains(NAME)) {
      throw watch.failed();
    }
    watch.succeeded();
  }

  /** By name: the class lies in a jar inside the jar there is to compile against. */
  private static PayaraMicroBoot create(String... arguments) {
    try {
      return (PayaraMicroBoot)
          Class.forName(ENTRANCE)
              .getMethod("create", String[].class)
              .invoke(null, (Object) arguments);
    } catch (ReflectiveOperationException failed) {
      throw new CannotStart("The server did not start: " + Reason.root(failed), failed);
    }
  }
}
