package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.scenario.CrashGame.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What one client does, by the dice: signs up, offers, stakes, ends markets, collects. */
final class CrashScript {

  private static final Set<String> REFUSALS =
      Set.of(
          "MARKET_CLOSED",
          "INSUFFICIENT_BALANCE",
          "INSUFFICIENT_DEPOSIT",
          "MARKET_NOT_RESOLVED",
          "ALREADY_CLAIMED",
          "NO_WINNINGS");

  private static final String MARKETS = "/api/v1/markets";
  private static final long GRANT = 100_000;
  private static final long SMALL = 100;
  private static final long LARGE = 90_000;

  private final String name;
  private final Random random;
  private final CrashGame game;
  private final CrashBook book;
  private final CrashMembers members;
  private final Queue<CrashRequest> due = new ArrayDeque<>();
  private Optional<SomeMember> joining = Optional.empty();
  private String me = "";
  private int keys;

  CrashScript(String name, long seed, CrashGame game, CrashBook book, CrashMembers members) {
    this.name = name;
    this.random = new Random(seed);
    this.game = game;
    this.book = book;
    this.members = members;
  }

  /** To find out who one is, one has to be answered. */
  CrashRequest next() {
    if (joining.isPresent()) {
      me = members.enter(joining.get());
      book.joined(me, GRANT);
      joining = Optional.empty();
    }
    return due.isEmpty() ? rolled(random.nextInt(100)) : due.remove();
  }

  private CrashRequest rolled(int dice) {
    if (me.isEmpty() || dice < 2) {
      return signUp();
    }
    if (game.wantsMarkets() || dice < 4) {
      return draft();
    }
    Optional<CrashRequest> other =
        dice < 10 ? game.take(random).map(this::end) : collect(dice).map(this::claim);
    return other.or(() -> game.any(random).map(this::stake)).orElseGet(this::draft);
  }

  private Optional<String> collect(int dice) {
    return dice < 30 ? book.claimable(me).stream().findFirst() : Optional.empty();
  }

  private CrashRequest signUp() {
    SomeMember member = new SomeMember(key() + "@example.org", "correct horse battery staple");
    return new CrashRequest(
        members.anybody(),
        "/api/v1/members",
        member.login(),
        answer -> {
          // Without a key, who asks again may be told that it has been done.
          assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
          joining = Optional.of(member);
        });
  }

  private CrashRequest draft() {
    int outcomes = 2 + random.nextInt(3);
    boolean pull = random.nextBoolean();
    String body =
        """
        {"title":"Will client %s be right?","description":"By the dice.","category":"tests",\
        "outcomes":[%s],"asset":"PLAY","close_time":"%s","payout":"%s"}\
        """
            .formatted(
                key(),
                String.join(
                    ",",
                    List.of("\"one\"", "\"two\"", "\"three\"", "\"four\"").subList(0, outcomes)),
                nextMonth(),
                pull ? "pull" : "push");
    return asMember(
        MARKETS, body, 201, answer -> due.add(open(answer.field("id"), outcomes, pull)));
  }

  private CrashRequest open(String market, int outcomes, boolean pull) {
    String creator = me;
    return asMember(
        MARKETS + "/" + market + "/open",
        "",
        200,
        answer -> {
          long deposit = CrashHouse.units(answer.json().path("deposit"));
          long fee = CrashHouse.units(answer.json().path("creation_fee"));
          book.opened(market, creator, deposit, fee, pull);
          game.offer(new Offer(market, outcomes));
        });
  }

  private CrashRequest stake(Offer offer) {
    int outcome = random.nextInt(offer.outcomes());
    long amount = (random.nextInt(20) == 0 ? LARGE : SMALL) + keys;
    Optional<String> referrer =
        random.nextInt(5) == 0 ? members.anotherThan(me, random) : Optional.empty();
    String member = me;
    return asMember(
        MARKETS + "/" + offer.market() + "/wagers",
        "{\"outcome\":%d,\"amount\":\"%s\"%s}"
            .formatted(
                outcome,
                CrashHouse.text(amount),
                referrer.map(id -> ",\"referrer\":\"" + id + "\"").orElse("")),
        201,
        answer ->
            book.staked(
                new CrashStake(
                    answer.field("id"),
                    member,
                    offer.market(),
                    outcome,
                    amount,
                    CrashHouse.units(answer.json().path("net")),
                    referrer)));
  }

  private CrashRequest claim(String market) {
    String member = me;
    return asMember(
        MARKETS + "/" + market + "/claim",
        "",
        200,
        answer -> book.claimed(market, member, CrashHouse.units(answer.json().path("amount"))));
  }

  /** Without a result by one operator, with a result by two. */
  private CrashRequest end(Offer offer) {
    String market = MARKETS + "/" + offer.market();
    if (random.nextInt(4) == 0) {
      return asOperator(
          members.anybody().asAdmin(),
          market + "/cancel",
          "{\"reason\":\"The dice say so.\"}",
          200,
          answer -> book.ended(offer.market(), Optional.empty()));
    }
    int winner = random.nextInt(offer.outcomes());
    String ruling = "{\"outcome\":%d,\"reason\":\"The dice say so.\"}".formatted(winner);
    CrashRequest second =
        asOperator(
            members.anybody().asSecondAdmin(),
            market + "/override",
            ruling,
            200,
            answer -> book.ended(offer.market(), Optional.of(winner)));
    return asOperator(
        members.anybody().asAdmin(), market + "/override", ruling, 202, answer -> due.add(second));
  }

  private CrashRequest asMember(String path, String body, int good, Consumer<Answer> then) {
    return new CrashRequest(
            members.visitor(me), path, body, answer -> takeOrBeRefused(answer, good, then))
        .withKey(key());
  }

  private CrashRequest asOperator(
      Visitor operator, String path, String body, int good, Consumer<Answer> then) {
    return new CrashRequest(operator, path, body, answer -> then.accept(answer.is(good)))
        .withKey(key());
  }

  private static void takeOrBeRefused(Answer answer, int good, Consumer<Answer> then) {
    if (answer.status() == good) {
      then.accept(answer);
    } else {
      assertThat(REFUSALS).as(answer.toString()).contains(answer.field("code"));
    }
  }

  private String key() {
    return name + "-" + ++keys;
  }

  private static Instant nextMonth() {
    return Instant.now().plus(Duration.ofDays(30));
  }
}
