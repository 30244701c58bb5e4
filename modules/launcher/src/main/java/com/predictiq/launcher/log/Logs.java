package com.predictiq.launcher.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One stream of log lines on standard output, whoever in this JVM has something to say. */
public final class Logs {

  /** Held here, because a level is only given to loggers that somebody keeps. */
  private static final Logger OURS = Logger.getLogger("predictiq");

  private static final Logger STRAY_OUT = Logger.getLogger("stdout");
  private static final Logger STRAY_ERR = Logger.getLogger("stderr");

  private Logs() {}

  /** The real standard output; {@link System#out} leads into the log. */
  public static PrintStream terminal() {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** Writes the file the container will read its logging from, and captures stray output. */
  public static void configure(Path file, LogForm form) {
    Properties logging = new Properties();
    logging.setProperty("handlers", LogOutput.class.getName());
    logging.setProperty(LogLines.JSON, Boolean.toString(form.json()));
    logging.setProperty(".level", "WARNING");
    logging.setProperty(OURS.getName() + ".level", form.level());
    // Payara's trust store carries expired roots and names each at every start.
    logging.setProperty("javax.enterprise.system.security.ssl.level", "SEVERE");
    // Switching the enhancer off is deprecated, and the only way for it to run in this container.
    logging.setProperty("org.hibernate.orm.deprecation.level", "SEVERE");
    // A stream ends in another thread than it began in, of which Weld complains at both of them.
    for (String logger : List.of("Servlet", "Context", "Conversation")) {
      logging.setProperty("org.jboss.weld." + logger + ".level", "SEVERE");
    }
    try (var out = Files.newOutputStream(file)) {
      logging.store(out, null);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    System.setProperty("java.util.logging.config.file", file.toString());
    System.setOut(StrayOutput.into(STRAY_OUT, Level.INFO));
    System.setErr(StrayOutput.into(STRAY_ERR, Level.WARNING));
  }

  /** The container announces its end past the log; there is nothing in it for anybody. */
  public static void ignoreFarewell() {
    STRAY_ERR.setLevel(Level.OFF);
  }
}
