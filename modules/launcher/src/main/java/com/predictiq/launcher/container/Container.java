package com.predictiq.launcher.container;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.Reason;
import com.predictiq.launcher.log.LogForm;
import com.predictiq.launcher.log.Logs;
import com.predictiq.launcher.program.Directories;
import com.predictiq.launcher.program.Layout;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.LogManager;

/** Payara Micro on the flat class path of this JVM, with what it writes kept in one directory. */
public final class Container {

  private static final String ENTRANCE = "fish.payara.micro.impl.PayaraMicroImpl";
  private static final String NAME = "predictiq";
  private static final String COMMANDS = "container.commands";

  private final PayaraMicroRuntime runtime;
  private final Doorway doorway;

  private Container(PayaraMicroRuntime runtime, int port) {
    this.runtime = runtime;
    this.doorway = new Doorway(port);
  }

  public static Container boot(Layout layout, Path state, int port, LogForm log) {
    Directories.copy(layout.payaraDomain(), state);
    Logs.configure(state.resolve("config/logging.properties"), log);
    System.setProperty("fish.payara.micro.BootJar", layout.payaraJar().toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", layout.payara().toString());
    String[] arguments = {
      "--rootdir",
      state.toString(),
      "--port",
      Integer.toString(port),
      "--nohazelcast",
      "--disablephonehome",
      "--prebootcommandfile",
      commands(state).toString()
    };
    return new Container(create(arguments).getRuntime(), port);
  }

  /**
   * No word of which server this is, TRACE handed to the application, which refuses it in our
   * words, and a door that stays shut until there is something behind it.
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
  public void deploy(Path app) {
    DeploymentWatch watch = DeploymentWatch.begin(LogManager.getLogManager().getLogger(""));
    if (!runtime.deploy(NAME, "/", app.toFile())
        || !runtime.getDeployedApplicationNames().contains(NAME)) {
      throw watch.failed();
    }
    watch.succeeded();
  }

  /** From now on requests come in. */
  public void open() {
    HidesHangUps.install();
    doorway.open();
  }

  /** From now on nobody new does. */
  public void shut() {
    doorway.shut();
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
