package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.PageRequest;
import com.predictiq.mail.Issue;
import com.predictiq.mail.IssueView;
import com.predictiq.platform.JobState;
import com.predictiq.platform.Jobs;
import com.predictiq.testkit.QueryPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuesIT {

  private final GivenMail mail = new GivenMail();
  private final IssueStore store = new IssueStore(mail.sql, mail.ids);
  private final IssueBites bites =
      new IssueBites(store, mail.tokens, mail.letters, mail.config, mail.clock);

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void goes_once_to_each_who_confirmed_and_to_nobody_else() {
    readers(IssueBites.READERS + 3, "CONFIRMED");
    readers(2, "PENDING");
    readers(2, "UNSUBSCRIBED");
    publish(Optional.empty());
    assertThat(handOut()).isEqualTo(IssueBites.READERS + 3);
    assertThat(handOut()).isZero();
    assertThat(mail.ask("select count(distinct recipient) from mail.jobs"))
        .isEqualTo(Integer.toString(IssueBites.READERS + 3));
    assertThat(mail.ask("select count(*) from mail.tokens where purpose = 'UNSUBSCRIBE'"))
        .isEqualTo(Integer.toString(IssueBites.READERS + 3));
    IssueView shown = desk().all(new PageRequest(10, Optional.empty())).items().get(0);
    assertThat(shown.queued()).isEqualTo(IssueBites.READERS + 3);
    assertThat(shown.finishedAt()).contains(mail.clock.instant());
  }

  @Test
  void after_a_crash_within_a_bite_nobody_is_left_out_and_nobody_is_written_to_twice() {
    readers(IssueBites.READERS + 5, "CONFIRMED");
    publish(Optional.empty());
    inTransaction(bites::bite);
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      bites.bite();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessageContaining("killed");
    handOut();
    assertThat(mail.ask("select count(*) || ' ' || count(distinct recipient) from mail.jobs"))
        .isEqualTo("505 505");
  }

  @Test
  void of_two_nodes_one_hands_out_a_bite() {
    readers(4, "CONFIRMED");
    publish(Optional.empty());
    mail.inTransaction(
        () -> {
          assertThat(bites.bite()).contains(4);
          assertThat(CompletableFuture.supplyAsync(this::handOut).join()).isZero();
        });
    assertThat(mail.ask("select count(*) from mail.jobs")).isEqualTo("4");
  }

  @Test
  void waits_for_its_time() {
    readers(1, "CONFIRMED");
    publish(Optional.of(mail.clock.instant().plus(Duration.ofHours(1))));
    assertThat(handOut()).isZero();
    mail.clock.advance(Duration.ofHours(1));
    assertThat(handOut()).isEqualTo(1);
  }

  @Test
  void nothing_that_waits_is_sent_to_who_leaves() {
    readers(2, "CONFIRMED");
    publish(Optional.empty());
    handOut();
    UUID leaver =
        UUID.fromString(
            mail.ask("select id from mail.subscribers where email like 'confirmed0@%'"));
    String token =
        mail.tokens.issue(
            leaver, TokenStore.Purpose.UNSUBSCRIBE, mail.clock.instant(), Duration.ofDays(1));
    mail.newsletter(newsletter -> newsletter.unsubscribe(token));
    assertThat(mail.askAll("select state from mail.jobs order by recipient"))
        .containsExactly("CANCELLED", "QUEUED");
    assertThat(mail.ask("select variables from mail.jobs where state = 'CANCELLED'"))
        .isEqualTo("{}");
  }

  @Test
  void is_written_as_its_template_says() {
    readers(1, "CONFIRMED");
    publish(Optional.empty());
    handOut();
    mail.delivery(mail.mailbox).run();
    String text = mail.mailbox.received(new PageRequest(1, Optional.empty())).items().get(0).text();
    assertThat(text)
        .contains("The house grows", "We have new rooms.", "First.", "https://example.org/rooms")
        .contains("/api/v1/newsletter/unsubscribe?token=");
  }

  @Test
  void readers_are_found_by_their_index() {
    readers(2_000, "PENDING");
    readers(20, "CONFIRMED");
    mail.sql.change("analyze mail.subscribers");
    QueryPlan.of(mail.database, IssueStore.READERS, new UUID(0, 0), IssueBites.READERS)
        .usesIndex("subscribers_confirmed");
  }

  private int handOut() {
    return new HandsOutIssues(bites).run();
  }

  private void publish(Optional<Instant> sendAfter) {
    desk()
        .publish(
            new Issue(
                "The house grows",
                "We have new rooms.",
                List.of("First.", "Second."),
                List.of(new Issue.Link("Rooms", "https://example.org/rooms")),
                sendAfter),
            "an editor");
  }

  private IssueDesk desk() {
    return new IssueDesk(store, new NoJobs(), mail.clock);
  }

  private void inTransaction(Runnable work) {
    mail.inTransaction(work);
  }

  private void readers(int count, String state) {
    mail.sql.change(
        """
        insert into mail.subscribers (id, email, state, requested_at, confirmed_at, unsubscribed_at)
        select gen_random_uuid(), lower(?) || n || '@example.org', ?, now(), now(), now()
          from generate_series(0, ? - 1) as n\
        """,
        state,
        state,
        count);
  }

  /** What is due is run by the test itself. */
  private static final class NoJobs implements Jobs {

    @Override
    public List<JobState> all() {
      return List.of();
    }

    @Override
    public boolean runSoon(String name) {
      return name.equals(HandsOutIssues.NAME);
    }
  }
}
