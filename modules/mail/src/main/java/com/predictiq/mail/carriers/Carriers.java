package com.predictiq.mail.carriers;

import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The providers in their order. A mail goes to the first who may be asked; who is surely not there
 * is passed over, and so is the next. Where nobody knows whether it was taken, no other is asked.
 */
public final class Carriers implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger("predictiq.mail");

  /** No more than anybody could send in a second. */
  private static final int UNLIMITED = 1_000_000;

  private final List<Way> ways;
  private final InstantSource clock;

  private record Way(MailProvider provider, Gate gate) {}

  private Carriers(List<Way> ways, InstantSource clock) {
    this.ways = ways;
    this.clock = clock;
  }

  /** Those the settings name, in that order. */
  public static Carriers of(CarriersConfig config, LocalMailbox local, InstantSource clock) {
    return new Carriers(
        config.order().stream()
            .map(
                carrier ->
                    switch (carrier) {
                      case LOCAL -> new Way(local, new Gate(UNLIMITED));
                      case SMTP -> smtp(config.smtp().orElseThrow(), clock);
                      case SENDGRID -> sendGrid(config.sendGrid().orElseThrow(), clock);
                    })
            .toList(),
        clock);
  }

  /** These, as fast as they can. */
  public static Carriers of(List<MailProvider> providers, InstantSource clock) {
    return new Carriers(
        providers.stream().map(provider -> new Way(provider, new Gate(UNLIMITED))).toList(), clock);
  }

  private static Way smtp(SmtpConfig config, InstantSource clock) {
    return new Way(new SmtpProvider(config, clock), new Gate(config.ratePerSecond()));
  }

  private static Way sendGrid(SendGridConfig config, InstantSource clock) {
    return new Way(new SendGridProvider(config, clock), new Gate(config.ratePerSecond()));
  }

  /** How many mails could go now. */
  public int allowance() {
    Instant now = clock.instant();
    return ways.stream()
        .mapToInt(way -> way.gate().allowance(now))
        .reduce(0, (one, other) -> Math.min(UNLIMITED, one + other));
  }

  /** When there will be somebody to ask again. */
  public Instant next() {
    Instant now = clock.instant();
    return ways.stream()
        .map(way -> way.gate().next(now))
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  /** The names of those who can be asked again without doubling a mail. */
  public Set<String> whoKnowRepetition() {
    return ways.stream()
        .map(Way::provider)
        .filter(MailProvider::knowsRepetition)
        .map(MailProvider::name)
        .collect(Collectors.toSet());
  }

  /**
   * Hands the mail over and answers to whom. Before anybody is called, the mark is made with their
   * name; if it cannot be made, nobody is, and the answer is empty.
   *
   * @throws NotCarried when it was surely not taken; after any other exception nobody knows
   */
  public Optional<String> carry(Message message, Predicate<String> mark) {
    Optional<NotCarried> last = Optional.empty();
    for (Way way : ways) {
      if (way.gate().enter(clock.instant())) {
        if (!mark.test(way.provider().name())) {
          way.gate().withdrawn(clock.instant());
          return Optional.empty();
        }
        last = tryOne(way, message);
        if (last.isEmpty()) {
          return Optional.of(way.provider().name());
        }
      }
    }
    throw new NotCarried(
        Because.UNREACHABLE,
        last.map(NotCarried::getMessage).orElse("no provider may be asked now"),
        Optional.of(next()));
  }

  /** Empty when it was taken; somebody who was not there is passed over. */
  private Optional<NotCarried> tryOne(Way way, Message message) {
    try {
      way.provider().carry(message);
      way.gate().answered();
      return Optional.empty();
    } catch (NotCarried no) {
      if (no.because() != Because.UNREACHABLE) {
        way.gate().answered();
        throw no;
      }
      LOG.log(Level.WARNING, "Mail provider not reached: {0}", no.getMessage());
      shut(way.gate(), no);
      return Optional.of(no);
    } catch (IllegalArgumentException ourMistake) {
      way.gate().withdrawn(clock.instant());
      throw ourMistake;
    } catch (RuntimeException noAnswer) {
      way.gate().silent(clock.instant());
      throw noAnswer;
    }
  }

  private void shut(Gate gate, NotCarried no) {
    Instant now = clock.instant();
    no.until().ifPresentOrElse(until -> gate.awayUntil(until, now), () -> gate.away(now));
  }

  /** How they were when they were last needed; nobody is called to be asked. */
  Dependency.State standing() {
    Instant now = clock.instant();
    String all =
        ways.stream()
            .map(way -> way.provider().name() + " " + word(way, now))
            .collect(Collectors.joining(", "));
    boolean someone = ways.stream().anyMatch(way -> isFit(way, now));
    return someone ? Dependency.State.up(all) : Dependency.State.down(all);
  }

  private static boolean isFit(Way way, Instant now) {
    return !way.gate().isOpen(now) && way.provider().standing().status() != Dependency.Status.DOWN;
  }

  private static String word(Way way, Instant now) {
    String known = way.provider().standing().detail().map(what -> "(" + what + ")").orElse("");
    return (isFit(way, now) ? "up" : "down") + known;
  }

  @Override
  public void close() {
    ways.forEach(way -> way.provider().close());
  }
}
