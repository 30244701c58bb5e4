package com.predictiq.acceptance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.predictiq.acceptance.model.Comparison.Disagreement;
import com.predictiq.acceptance.model.HistoryPlan;
import com.predictiq.acceptance.model.Tally;
import com.predictiq.acceptance.model.real.Product;
import com.predictiq.admin.AuditLog;
import com.predictiq.chain.ChainReads;
import com.predictiq.ledger.AuditReport;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Holdings;
import com.predictiq.ledger.Invariant;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Snapshots;
import com.predictiq.mail.Newsletter;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.members.SignUp;
import com.predictiq.oracle.Feeds;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Jobs;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.Sql;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside a stock container, with the whole modules as they are shipped: how they are wired, and
 * that they live through every history as the model on paper does. One class, because each is
 * deployed anew.
 */
@ExtendWith({PreparesContainer.class, ArquillianExtension.class})
class HouseArquillianIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject private RingsTheBell bell;
  @Inject private HearsTheBell ear;
  @Inject private Ticks ticks;
  @Inject private Members members;
  @Inject private Ledger ledger;
  @Inject private Jobs jobs;
  @Inject private Sql sql;
  @Inject private Product product;
  @Inject @Any private Instance<Object> beans;

  @Deployment
  static WebArchive application() {
    HistoryPlan plan = HistoryPlan.ofThisRun();
    return Deployed.application()
        .addPackages(
            false, plan::belongs, "com.predictiq.acceptance.model", Product.class.getPackageName())
        .addAsLibrary(plan.settings());
  }

  @Test
  void every_module_has_one_bean_behind_its_api() {
    assertThat(
            Stream.of(
                AuditLog.class,
                Breaker.class,
                ChainReads.class,
                Feeds.class,
                Holdings.class,
                Ledger.class,
                Markets.class,
                Members.class,
                Newsletter.class,
                SafetySwitch.class,
                Snapshots.class))
        .allMatch(api -> beans.select(api).isResolvable());
  }

  @Test
  void the_auditor_is_told_what_wagers_promise_about_the_books() {
    assertThat(beans.select(Invariant.class).stream().map(Invariant::name))
        .contains("escrow-is-the-pool", "markets-add-up");
  }

  @Test
  void who_met_somebody_in_the_database_tries_again() {
    assertThat(beans.select(StandsInTheWay.class).get().work()).isEqualTo(2);
  }

  @Test
  void two_modules_and_the_outbox_commit_together() {
    SignUp newcomer = somebody();
    Rang rang = new Rang("committed " + UUID.randomUUID());
    MemberId member = bell.ring(newcomer, rang);
    assertThat(members.find(newcomer.email())).isPresent();
    assertThat(ledger.balances(member.value())).extracting(Balance::amount).isNotEmpty();
    assertThat(ear.heard(rang.word())).startsWith("together", "afterwards");
  }

  @Test
  void two_modules_and_the_outbox_roll_back_together() {
    SignUp newcomer = somebody();
    Rang rang = new Rang("in vain " + UUID.randomUUID());
    long transfers = count("ledger.transfers");
    assertThatThrownBy(() -> bell.ringInVain(newcomer, rang)).hasMessageContaining("must not be");
    assertThat(members.find(newcomer.email())).isEmpty();
    assertThat(count("ledger.transfers")).isEqualTo(transfers);
    assertThat(letters(rang)).isZero();
    assertThat(ear.heard(rang.word())).containsExactly("together");
  }

  @Test
  void a_letter_is_read_once_after_the_commit_and_never_after_a_rollback() {
    Rang never = new Rang("never " + UUID.randomUUID());
    assertThatThrownBy(() -> bell.ringInVain(somebody(), never)).isNotNull();
    Rang once = new Rang("once " + UUID.randomUUID());
    bell.ring(somebody(), once);
    await().atMost(SOON).until(() -> ear.heard(once.word()).contains("surely"));
    await().atMost(SOON).until(() -> letters(once) == 0);
    afterAnotherRoundOfThePost();
    assertThat(ear.heard(once.word())).containsExactly("together", "afterwards", "surely");
    assertThat(ear.heard(never.word())).containsExactly("together");
  }

  @Test
  void a_reader_who_failed_is_asked_again() {
    Rang rang = new Rang(HearsTheBell.DEAF_AT_FIRST + UUID.randomUUID());
    bell.ring(somebody(), rang);
    await().atMost(SOON).until(() -> ear.heard(rang.word()).contains("surely"));
    assertThat(ear.heard(rang.word()))
        .containsExactly("together", "afterwards", "not at all", "surely");
  }

  @Test
  void a_job_runs_again_and_again_and_is_written_down() {
    int before = ticks.count();
    await().atMost(SOON).until(() -> ticks.count() >= before + 2);
    await().atMost(SOON).until(() -> runs(Ticks.NAME) >= 2);
  }

  /** The same answer after each step, and everybody has the same money. */
  @Test
  void model_and_product_agree_on_every_answer_and_every_balance() {
    HistoryPlan plan = HistoryPlan.asDeployed();
    Tally tally = new Tally();
    assertThat(product.byItself(() -> firstDisagreement(plan, tally))).isEmpty();
    assertThat(product.byItself(product::audit)).matches(AuditReport::sound, "sound");
    assertThat(tally).matches(plan::satisfiedWith, "every answer");
  }

  private Optional<Disagreement> firstDisagreement(HistoryPlan plan, Tally tally) {
    return plan.seeds().stream()
        .map(seed -> product.compare(seed, HistoryPlan.STEPS, tally))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void afterAnotherRoundOfThePost() {
    long before = runs("platform.delivers-letters");
    await().atMost(SOON).until(() -> runs("platform.delivers-letters") >= before + 2);
  }

  private long runs(String job) {
    return jobs.all().stream()
        .filter(state -> state.name().equals(job))
        .mapToLong(state -> state.runs())
        .sum();
  }

  private long letters(Rang rang) {
    return first("select count(*) from platform.outbox_letters where body like ?", rang.word());
  }

  private long count(String table) {
    return sql.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
  }

  private long first(String statement, String word) {
    return sql.first(statement, row -> row.getLong(1), "%" + word + "%").orElseThrow();
  }

  private static SignUp somebody() {
    String email = UUID.randomUUID() + "@example.org";
    return SignUp.of(email, "correct horse battery staple", Optional.empty());
  }

  static List<Class<?>> beansOfTheTest() {
    return List.of(
        Rang.class, RingsTheBell.class, HearsTheBell.class, StandsInTheWay.class, Ticks.class);
  }
}
