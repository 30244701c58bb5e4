package com.predictiq.web.streams;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Json;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.web.standing.AccountState;
import com.predictiq.web.standing.MarketState;
import com.predictiq.web.standing.States;
import com.predictiq.web.standing.TickerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A board, the markets it tells of, and readers who take as much as they like. */
final class GivenStreams implements States {

  static final String EPOCH = "00000000000000aa";
  static final MarketId MARKET = new MarketId(new UUID(0, 1));
  static final MarketId OTHER = new MarketId(new UUID(0, 2));
  static final MemberId ANN = new MemberId(new UUID(0, 3));
  static final Topic TOPIC = new Topic.OfMarket(MARKET);

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  final SettableClock clock = new SettableClock();
  final StreamMetrics metrics = new StreamMetrics();
  final Switchboard board;
  final StreamsConfig config;
  private final Map<MarketId, MarketState> markets = new LinkedHashMap<>();
  private AccountState account = new AccountState(List.of(), List.of());

  GivenStreams() {
    this(StreamsConfig.from(TestConfig.defaults()));
  }

  GivenStreams(StreamsConfig config) {
    this.config = config;
    this.board = new Switchboard(config, this, metrics, clock, EPOCH);
    stake(MARKET, 0);
    stake(OTHER, 0);
  }

  static Message message(long position, String text) {
    return Message.of(
        position,
        new Message.Envelope(
            Message.DELTA,
            "test",
            Optional.of(1L),
            Instant.EPOCH,
            Optional.of(new Mark(EPOCH, position).toString()),
            Optional.of(text)));
  }

  /** As many smallest units as there are on the market now. */
  void stake(MarketId market, long units) {
    Amount amount = new Amount(PLAY, units);
    markets.put(
        market,
        new MarketState(
            market.toString(),
            MarketStatus.ACTIVE,
            Optional.of("title of " + market),
            PLAY,
            amount,
            amount,
            units,
            Instant.EPOCH,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  void has(long units) {
    account =
        new AccountState(
            List.of(
                new AccountState.Account("cash", Optional.empty(), PLAY, new Amount(PLAY, units))),
            List.of());
  }

  void round(Topic... changed) {
    board.round(Set.copyOf(List.of(changed).stream().map(Topic::tag).toList()), false);
  }

  Ear listen(Topic... topics) {
    return listen(Optional.empty(), topics);
  }

  Ear listen(Optional<String> since, Topic... topics) {
    Ear ear = new Ear();
    ear.reader = new Reader("someone", config.mostWaitingBytes(), board::farewell, metrics);
    ear.reader.on(ear);
    board.join(ear.reader, List.of(topics), since);
    ear.reader.open();
    ear.reader.pump();
    return ear;
  }

  @Override
  public Map<MarketId, MarketState> markets(Collection<MarketId> wanted) {
    Map<MarketId, MarketState> found = new LinkedHashMap<>(markets);
    found.keySet().retainAll(wanted);
    return found;
  }

  @Override
  public TickerState ticker() {
    return new TickerState(List.copyOf(markets.values()));
  }

  @Override
  public AccountState account(MemberId member) {
    return account;
  }

  /** Who hears what is told, unless they hold their ears shut. */
  static final class Ear implements Wire {

    Reader reader;
    boolean shut;
    boolean ended;
    final List<Message.Envelope> heard = new ArrayList<>();
    final List<String> frames = new ArrayList<>();

    List<String> events() {
      return heard.stream().map(it -> it.event() + " " + it.stream()).toList();
    }

    Message.Envelope last() {
      return heard.get(heard.size() - 1);
    }

    Optional<String> lastId() {
      return heard.stream().flatMap(it -> it.id().stream()).reduce((first, second) -> second);
    }

    @Override
    public boolean isReady() {
      return !shut;
    }

    @Override
    public void write(Message message) {
      heard.add(Json.read(message.json(), Message.Envelope.class));
      frames.add(new String(message.sse(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
      // heard at once
    }

    @Override
    public void end() {
      ended = true;
    }
  }
}
