package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A house in memory: lists, maps and one clock. Each verb looks at everything that could say no, in
 * the order of the rule book, before it changes anything.
 */
public class ModelHouse implements House {

  /** So that no two commands come at the same moment, as in real life. */
  private static final Duration TICK = Duration.ofMillis(1);

  final Rules rules;
  final Books books;
  final List<ModelMember> members = new ArrayList<>();
  final List<ModelMarket> markets = new ArrayList<>();
  final Map<String, Staking.Placed> placed = new HashMap<>();
  Instant now;
  boolean paused;

  private final Door door = new Door(this);
  private final Drafting drafting = new Drafting(this);
  private final Staking staking = new Staking(this);
  private final Ruling ruling = new Ruling(this);
  private final Voting voting = new Voting(this);
  private final Paying paying = new Paying(this);

  ModelHouse(Rules rules, Books books, Instant begin) {
    this.rules = rules;
    this.books = books;
    this.now = begin;
  }

  /** As the rule book has it. */
  public static ModelHouse opened(Instant begin) {
    return new ModelHouse(new Rules(), new Books(), begin);
  }

  @Override
  public Reply tell(Command command) {
    now = now.plus(TICK);
    try {
      return answer(command);
    } catch (No no) {
      return new Reply.Refused(no.getMessage());
    }
  }

  @Override
  public Picture picture() {
    Map<String, String> standings = new TreeMap<>();
    for (ModelMarket market : markets) {
      standings.put(Picture.market(market.number), market.outside(now));
      market
          .positions
          .keySet()
          .forEach(
              holding ->
                  standings.put(
                      Picture.position(market.number, holding.outcome(), holding.member()),
                      market.outside(holding)));
    }
    return new Picture(books.balances(), standings);
  }

  @Override
  public Map<String, String> imprint() {
    return Map.of("all", facts().toString());
  }

  /** All there is but the time, copied: what has to be as it was after a refusal. */
  List<Object> facts() {
    return List.of(
        paused,
        Map.copyOf(books.balances()),
        books.journal().size(),
        Map.copyOf(placed),
        members.stream().map(ModelMember::facts).toList(),
        markets.stream().map(ModelMarket::facts).toList());
  }

  private Reply answer(Command command) {
    return door.answer(command)
        .or(() -> drafting.answer(command))
        .or(() -> staking.answer(command))
        .or(() -> ruling.answer(command))
        .or(() -> voting.answer(command))
        .or(() -> paying.answer(command))
        .or(() -> time(command))
        .orElseThrow(() -> new IllegalStateException("nobody answers " + command));
  }

  private Optional<Reply> time(Command command) {
    if (command instanceof Command.TimePasses passes) {
      now = now.plus(passes.length());
      return Optional.of(Reply.done());
    }
    if (command instanceof Command.WorkersRun) {
      new Clockwork(this).run();
      return Optional.of(Reply.done());
    }
    return Optional.empty();
  }

  Voting voting() {
    return voting;
  }

  Paying paying() {
    return paying;
  }

  Optional<ModelMember> member(int number) {
    return number >= 0 && number < members.size()
        ? Optional.of(members.get(number))
        : Optional.empty();
  }

  Optional<ModelMarket> market(int number) {
    return number >= 0 && number < markets.size()
        ? Optional.of(markets.get(number))
        : Optional.empty();
  }

  ModelMember requireMember(int number) {
    return member(number).orElseThrow(() -> No.because("MEMBER_NOT_FOUND"));
  }

  /** For operators, who know drafts too. */
  ModelMarket requireMarket(int number) {
    return market(number).orElseThrow(() -> No.because("MARKET_NOT_FOUND"));
  }

  /** A draft is known to nobody but its creator. */
  ModelMarket requireKnown(int number, Optional<Integer> by) {
    ModelMarket market = requireMarket(number);
    boolean hidden = !market.opened && !by.equals(Optional.of(market.creator));
    No.unless(!hidden, "MARKET_NOT_FOUND");
    return market;
  }

  void requireNotFrozen(int member) {
    No.unless(!requireMember(member).frozen, "MEMBER_FROZEN");
  }

  BigInteger cash(int member, String asset) {
    return books.balance(Account.cash(member, asset));
  }
}
