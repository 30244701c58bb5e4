package com.predictiq.members.conduct;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsWish;
import com.predictiq.members.LimitsWish.WrittenAmount;
import com.predictiq.members.LimitsWish.WrittenExclusion;
import com.predictiq.members.MemberId;
import com.predictiq.members.StakeHistory;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Members who stake, kept in a table of the test's own. */
final class GivenConduct implements StakeHistory {

  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  final SettableClock clock = new SettableClock();
  final Transactions transactions;
  final Sql sql;
  final LimitStore store;
  final LimitsDesk limits;
  final ConductDesk conduct;

  GivenConduct(TestDatabase database) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    store = new LimitStore(sql);
    limits = new LimitsDesk(store, new TwoAssets(), clock);
    conduct = new ConductDesk(new StandingStore(sql), store, () -> this);
    sql.change(
        """
        create table if not exists public.stakes
          (member_id uuid, asset text, units bigint, lost bigint, at timestamptz)\
        """);
  }

  MemberId member() {
    MemberId id = new MemberId(UUID.randomUUID());
    sql.change(
        """
        insert into members.members (id, email, password_hash, joined_at, version)
        values (?, ?, '$argon2id$', now(), 0)\
        """,
        id.value(),
        id + "@example.org");
    return id;
  }

  /** Stakes if the member may. */
  void stake(MemberId member, Amount amount) {
    transactions.run(
        () -> {
          conduct.requireMayStake(member, amount, clock.instant());
          note(member, amount, 0);
        });
  }

  void note(MemberId member, Amount amount, long lost) {
    sql.change(
        "insert into public.stakes values (?, ?, ?, ?, ?)",
        member.value(),
        amount.asset().code(),
        amount.units(),
        lost,
        clock.instant());
  }

  void set(MemberId member, LimitsWish wish) {
    transactions.run(() -> limits.set(member, wish));
  }

  @Override
  public Amount stakedSince(MemberId member, Asset asset, Instant since) {
    return sum("units", member, asset, since);
  }

  @Override
  public Amount lostSince(MemberId member, Asset asset, Instant since) {
    return sum("lost", member, asset, since);
  }

  private Amount sum(String column, MemberId member, Asset asset, Instant since) {
    return sql.first(
            "select coalesce(sum("
                + column
                + "), 0)::bigint as units from public.stakes"
                + " where member_id = ? and asset = ? and at > ?",
            row -> new Amount(asset, row.getLong("units")),
            member.value(),
            asset.code(),
            since)
        .orElseThrow();
  }

  static Amount play(String text) {
    return Amount.parse(PLAY, text).orElseThrow();
  }

  static WrittenAmount written(String asset, String amount) {
    return new WrittenAmount(Optional.ofNullable(asset), Optional.ofNullable(amount));
  }

  static LimitsWish perDay(String... amounts) {
    return wish(LimitKind.STAKE_PER_DAY, amounts);
  }

  static LimitsWish perWeek(String... amounts) {
    return wish(LimitKind.LOSS_PER_WEEK, amounts);
  }

  static LimitsWish excluded(WrittenExclusion exclusion) {
    return new LimitsWish(Map.of(), Optional.of(exclusion));
  }

  private static LimitsWish wish(LimitKind kind, String... amounts) {
    return new LimitsWish(
        Map.of(kind, Arrays.stream(amounts).map(text -> written("PLAY", text)).toList()),
        Optional.empty());
  }

  private record TwoAssets() implements Assets {

    @Override
    public Asset house() {
      return PLAY;
    }

    @Override
    public List<Asset> offered() {
      return List.of(PLAY, XLM);
    }

    @Override
    public Optional<Asset> find(String code) {
      return offered().stream().filter(asset -> asset.code().equals(code)).findFirst();
    }

    @Override
    public Amount signUpGrant() {
      return Amount.zero(PLAY);
    }
  }
}
