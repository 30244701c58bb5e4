package com.predictiq.members.conduct;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Assets;
import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsView.SelfExclusion;
import com.predictiq.members.LimitsWish;
import com.predictiq.members.LimitsWish.WrittenAmount;
import com.predictiq.members.LimitsWish.WrittenExclusion;
import com.predictiq.platform.RequestRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a wish for limits and collects everything that is wrong with it. */
final class CheckedLimits {

  /** More than there are assets; a longer list is not worth a fault for each line. */
  private static final int MOST = 20;

  private static final Duration LONGEST = Duration.ofDays(3_653);

  private final Assets assets;
  private final Instant now;
  private final List<Fault> faults = new ArrayList<>();
  private final List<AgreedLimit> amounts = new ArrayList<>();
  private Optional<SelfExclusion> exclusion = Optional.empty();

  CheckedLimits(Assets assets, Instant now) {
    this.assets = assets;
    this.now = now;
  }

  /** The exclusion in force stays: nobody talks themselves out of one. */
  CheckedLimits read(LimitsWish wish, Optional<SelfExclusion> inForce) {
    for (LimitKind kind : LimitKind.values()) {
      read(kind, wish.of(kind));
    }
    wish.selfExclusion().ifPresent(written -> read(written, inForce));
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, summary(), faults);
    }
    return this;
  }

  List<AgreedLimit> amounts() {
    return amounts;
  }

  Optional<SelfExclusion> exclusion() {
    return exclusion;
  }

  private void read(LimitKind kind, List<WrittenAmount> written) {
    if (written.size() > MOST) {
      add("/" + kind.field(), "WRONG_LENGTH", "must have at most " + MOST + " entries");
      return;
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      read(kind, "/" + kind.field() + "/" + i, written.get(i), named);
    }
  }

  private void read(LimitKind kind, String pointer, WrittenAmount written, Set<String> named) {
    Optional<Asset> asset = written.asset().flatMap(assets::find);
    if (asset.isEmpty()) {
      add(pointer + "/asset", code(written.asset()), "must be the code of an asset");
    } else if (!named.add(asset.get().code())) {
      add(pointer + "/asset", "DUPLICATE", "has a limit of this kind already");
    }
    Optional<Amount> amount =
        asset.flatMap(known -> written.amount().flatMap(text -> Amount.parse(known, text)));
    if (amount.isPresent()) {
      amounts.add(new AgreedLimit(kind, amount.get().asset().code(), amount.get().units()));
    } else if (asset.isPresent() || written.amount().isEmpty()) {
      add(pointer + "/amount", code(written.amount()), "must be an amount such as \"100.00\"");
    }
  }

  private void read(WrittenExclusion written, Optional<SelfExclusion> inForce) {
    if (written.until().isPresent() == written.forEver()) {
      add("/self_exclusion", "INVALID_VALUE", "must have either until or for_ever");
      return;
    }
    SelfExclusion wished = new SelfExclusion(written.until());
    if (inForce.filter(wished::isShorterThan).isPresent()) {
      add("/self_exclusion/until", "CANNOT_BE_SHORTENED", "must not end before the one in force");
    } else if (!wished.coversAt(now)) {
      add("/self_exclusion/until", "OUT_OF_RANGE", "must lie in the future");
    } else if (written.until().filter(now.plus(LONGEST)::isBefore).isPresent()) {
      add("/self_exclusion/until", "OUT_OF_RANGE", "must be within ten years, or for_ever");
    } else {
      exclusion = Optional.of(wished);
    }
  }

  private void add(String pointer, String code, String message) {
    faults.add(new Fault(pointer, code, message));
  }

  private static String code(Optional<String> written) {
    return written.isEmpty() ? "REQUIRED" : "INVALID_VALUE";
  }

  private String summary() {
    return faults.stream()
        .map(fault -> fault.pointer() + " " + fault.message())
        .collect(Collectors.joining("; ", "", "."));
  }
}
