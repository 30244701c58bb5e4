package com.predictiq.mail.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarriersTest {

  private static final Message MESSAGE =
      new Message(
          new UUID(1, 2),
          MailKind.WELCOME,
          "<1@predictiq.example>",
          new EmailAddress("no-reply@predictiq.example"),
          "PredictIQ",
          new EmailAddress("ada@example.org"),
          "Hello",
          "Hello\n",
          "<p>Hello</p>",
          Map.of());

  private final SettableClock clock = new SettableClock();
  private final List<String> called = new ArrayList<>();
  private final List<String> marked = new ArrayList<>();
  private Optional<RuntimeException> firstSays = Optional.empty();
  private Optional<RuntimeException> secondSays = Optional.empty();
  private final Carriers carriers = Carriers.of(List.of(first(), second()), clock);

  @Test
  void the_first_carries_while_it_is_there() {
    assertThat(carry()).contains("first");
    assertThat(called).containsExactly("first");
    assertThat(marked).containsExactly("first");
  }

  @Test
  void the_second_is_asked_when_the_first_is_away_and_the_first_left_alone() {
    firstSays = Optional.of(new NotCarried(Because.UNREACHABLE, "away"));
    assertThat(carry()).contains("second");
    assertThat(carry()).contains("second");
    assertThat(called).containsExactly("first", "second", "second");
    assertThat(carriers.standing().status()).isEqualTo(Dependency.Status.UP);
    firstSays = Optional.empty();
    clock.advance(Duration.ofSeconds(30));
    assertThat(carry()).contains("first");
  }

  @Test
  void who_may_have_taken_it_is_the_last_to_be_asked() {
    firstSays = Optional.of(new IllegalStateException("silence"));
    assertThatThrownBy(this::carry).isInstanceOf(IllegalStateException.class);
    assertThat(called).containsExactly("first");
  }

  @Test
  void a_no_to_this_mail_is_a_no() {
    firstSays = Optional.of(new NotCarried(Because.REFUSED, "no such mailbox"));
    assertThatThrownBy(this::carry).hasMessage("no such mailbox");
    assertThat(called).containsExactly("first");
  }

  @Test
  void with_nobody_there_it_says_when_somebody_will_be() {
    firstSays = Optional.of(new NotCarried(Because.UNREACHABLE, "away"));
    secondSays =
        Optional.of(
            new NotCarried(
                Because.UNREACHABLE, "too many", Optional.of(clock.instant().plusSeconds(7))));
    assertThatThrownBy(this::carry)
        .isInstanceOfSatisfying(
            NotCarried.class,
            no -> assertThat(no.until()).contains(clock.instant().plusSeconds(7)));
    assertThat(carriers.allowance()).isZero();
    assertThat(carriers.standing().status()).isEqualTo(Dependency.Status.DOWN);
  }

  @Test
  void nobody_is_called_without_a_mark() {
    assertThat(carriers.carry(MESSAGE, provider -> false)).isEmpty();
    assertThat(called).isEmpty();
  }

  private Optional<String> carry() {
    return carriers.carry(MESSAGE, marked::add);
  }

  private MailProvider first() {
    return new Scripted("first");
  }

  private MailProvider second() {
    return new Scripted("second");
  }

  /** Says what the test says it says. */
  private final class Scripted implements MailProvider {

    private final String name;

    Scripted(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Dependency.State standing() {
      return Dependency.State.up();
    }

    @Override
    public void carry(Message message) {
      called.add(name);
      (name.equals("first") ? firstSays : secondSays)
          .ifPresent(
              no -> {
                throw no;
              });
    }
  }
}
