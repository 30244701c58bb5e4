package com.predictiq.members.conduct;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.Assets;
import com.predictiq.members.LimitKind;
import com.predictiq.members.Limits;
import com.predictiq.members.LimitsView;
import com.predictiq.members.LimitsView.PendingLimit;
import com.predictiq.members.LimitsView.SelfExclusion;
import com.predictiq.members.LimitsWish;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where members limit themselves: stricter at once, looser tomorrow. */
@ApplicationScoped
@Transactional
class LimitsDesk implements Limits {

  private final LimitStore store;
  private final Assets assets;
  private final InstantSource clock;

  @Inject
  LimitsDesk(LimitStore store, Assets assets, InstantSource clock) {
    this.store = store;
    this.assets = assets;
    this.clock = clock;
  }

  @Override
  public LimitsView of(MemberId member) {
    return view(member, clock.instant());
  }

  @Override
  public LimitsView set(MemberId member, LimitsWish wish) {
    Instant now = clock.instant();
    store.hold(member);
    CheckedLimits wished = new CheckedLimits(assets, now).read(wish, exclusion(member, now));
    wished.exclusion().ifPresent(exclusion -> store.exclude(member, exclusion));
    List<AgreedLimit> before = inForce(member, now);
    wished.amounts().forEach(limit -> store.put(member, replaced(limit, before, now)));
    before.stream()
        .filter(old -> named(old, wished.amounts()).isEmpty())
        .forEach(old -> store.put(member, old.becomes(Optional.empty(), now)));
    return view(member, now);
  }

  /** What is over goes, and what has come into force takes the place of what was. */
  private List<AgreedLimit> inForce(MemberId member, Instant now) {
    List<AgreedLimit> kept = store.amounts(member);
    kept.stream()
        .filter(limit -> limit.at(now).isEmpty())
        .forEach(limit -> store.drop(member, limit));
    return kept.stream().flatMap(limit -> limit.at(now).stream()).toList();
  }

  private static AgreedLimit replaced(AgreedLimit wish, List<AgreedLimit> before, Instant now) {
    return named(wish, before).map(old -> old.becomes(Optional.of(wish.units()), now)).orElse(wish);
  }

  private static Optional<AgreedLimit> named(AgreedLimit like, List<AgreedLimit> among) {
    return among.stream()
        .filter(one -> one.kind() == like.kind() && one.asset().equals(like.asset()))
        .findFirst();
  }

  private Optional<SelfExclusion> exclusion(MemberId member, Instant now) {
    return store.exclusion(member).filter(found -> found.coversAt(now));
  }

  private LimitsView view(MemberId member, Instant now) {
    List<AgreedLimit> agreed =
        store.amounts(member).stream().flatMap(limit -> limit.at(now).stream()).toList();
    return new LimitsView(
        agreed.stream()
            .flatMap(limit -> amount(limit.asset(), limit.units()).map(it -> of(limit.kind(), it)))
            .toList(),
        agreed.stream().flatMap(limit -> pending(limit).stream()).toList(),
        exclusion(member, now));
  }

  private static LimitsView.AmountLimit of(LimitKind kind, Amount amount) {
    return new LimitsView.AmountLimit(kind, amount);
  }

  private Optional<PendingLimit> pending(AgreedLimit limit) {
    return limit
        .change()
        .map(
            next ->
                new PendingLimit(
                    limit.kind(),
                    limit.asset(),
                    next.units().flatMap(units -> amount(limit.asset(), units).findFirst()),
                    next.from()));
  }

  /** The books never forget an asset, so it is there. */
  private Stream<Amount> amount(String asset, long units) {
    return assets.find(asset).map(known -> new Amount(known, units)).stream();
  }
}
