package com.predictiq.mail.carriers;

import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries mails to a server by SMTP, many over one connection. Where privacy is asked for and the
 * server offers none, nothing is sent.
 */
final class SmtpProvider implements MailProvider {

  /** A reply begins with three digits; five hundred and more are for good. */
  private static final Pattern REPLY = Pattern.compile("^([45])[0-9]{2}( |-|$)");

  private final SmtpConfig config;
  private final InstantSource clock;
  private final Session session;
  private Optional<Transport> open = Optional.empty();
  private volatile Dependency.State standing;

  SmtpProvider(SmtpConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.session = Session.getInstance(properties(config));
    this.standing = Dependency.State.up(config + ", not needed yet");
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public Dependency.State standing() {
    return standing;
  }

  @Override
  public synchronized void carry(Message message) {
    MimeMessage mime = MimeLetter.of(message, session, clock.instant());
    Transport connection = connection();
    try {
      connection.sendMessage(mime, mime.getAllRecipients());
    } catch (MessagingException thrown) {
      throw saidNo(thrown).orElseGet(() -> saidNothing(thrown));
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (MessagingException goneAlready) {
      // which is what was wanted
    } finally {
      open = Optional.empty();
    }
  }

  private Transport connection() {
    if (open.filter(Transport::isConnected).isEmpty()) {
      close();
      open = Optional.of(connect());
    }
    return open.orElseThrow();
  }

  private Transport connect() {
    try {
      Transport transport = session.getTransport();
      if (config.logsIn()) {
        transport.connect(config.host(), config.port(), config.user(), config.password());
      } else {
        transport.connect();
      }
      standing = Dependency.State.up(config.toString());
      return transport;
    } catch (MessagingException nobodyThere) {
      standing = Dependency.State.down(config + ": " + firstLine(nobodyThere));
      throw new NotCarried(Because.UNREACHABLE, config + ": " + firstLine(nobodyThere));
    }
  }

  /** A no of the server; its words stand in the message of the last exception in the chain. */
  private static Optional<RuntimeException> saidNo(MessagingException thrown) {
    String said = firstLine(thrown);
    Matcher reply = REPLY.matcher(said);
    return reply.find()
        ? Optional.of(
            new NotCarried(reply.group(1).equals("5") ? Because.REFUSED : Because.BUSY, said))
        : Optional.empty();
  }

  /** Hung up or silent, and perhaps after it had taken the letter. */
  private RuntimeException saidNothing(MessagingException thrown) {
    close();
    return new IllegalStateException(config + " gave no answer: " + firstLine(thrown), thrown);
  }

  private static Exception next(Exception said) {
    return said instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static String firstLine(MessagingException thrown) {
    Exception said = thrown;
    while (next(said) != null) {
      said = next(said);
    }
    return String.valueOf(said.getMessage()).strip().lines().findFirst().orElse("");
  }

  private static Properties properties(SmtpConfig config) {
    String protocol = config.security() == SmtpConfig.Security.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    boolean upgrade = config.security() == SmtpConfig.Security.STARTTLS;
    String millis = Long.toString(config.timeout().toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", config.host());
    properties.setProperty(prefix + "port", Integer.toString(config.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(config.logsIn()));
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(upgrade));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(upgrade));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    return properties;
  }
}
