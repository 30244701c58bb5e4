package com.predictiq.chain.standalone;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.xdr.ClaimPredicate;

/** Claimable balances in the words of Horizon. */
final class HorizonBalances {

  private HorizonBalances() {}

  static Map<String, Object> balance(HomeBalance one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("_links", Map.of());
    json.put("id", one.id());
    json.put("asset", one.asset());
    json.put("amount", Units.text(one.units()));
    json.put("sponsor", one.sponsor());
    json.put("last_modified_ledger", one.ledger());
    json.put("last_modified_time", HorizonJson.time(one.at()));
    json.put("claimants", claimants(one));
    json.put("flags", Map.of("clawback_enabled", false));
    json.put("paging_token", token(one));
    return json;
  }

  /** In the order in which they came to be; the number makes it one order. */
  static String token(HomeBalance one) {
    return one.ledger() + "-" + one.id();
  }

  /** Whether it comes after a place in the order; what stood there may be gone. */
  static boolean lies(HomeBalance one, String cursor, boolean before) {
    String[] place = cursor.split("-", 2);
    int order = Long.compare(one.ledger(), Long.parseLong(place[0]));
    int side = order == 0 && place.length > 1 ? one.id().compareTo(place[1]) : order;
    return before ? side < 0 : side > 0;
  }

  static List<Map<String, Object>> claimants(HomeBalance one) {
    return one.claimants().stream().map(claimant -> claimant(claimant, one)).toList();
  }

  private static Map<String, Object> claimant(Claimant claimant, HomeBalance of) {
    return Map.of(
        "destination",
        claimant.getDestination(),
        "predicate",
        predicate(claimant.getPredicate().toXdr(), of));
  }

  /** Times that count from the making of the balance are told as what they come to. */
  private static Map<String, Object> predicate(ClaimPredicate predicate, HomeBalance of) {
    return switch (predicate.getDiscriminant()) {
      case CLAIM_PREDICATE_UNCONDITIONAL -> Map.of("unconditional", true);
      case CLAIM_PREDICATE_AND -> Map.of("and", all(predicate.getAndPredicates(), of));
      case CLAIM_PREDICATE_OR -> Map.of("or", all(predicate.getOrPredicates(), of));
      case CLAIM_PREDICATE_NOT -> Map.of("not", predicate(predicate.getNotPredicate(), of));
      case CLAIM_PREDICATE_BEFORE_ABSOLUTE_TIME -> before(predicate.getAbsBefore().getInt64());
      case CLAIM_PREDICATE_BEFORE_RELATIVE_TIME -> {
        long made = of.at().getEpochSecond();
        long after = predicate.getRelBefore().getInt64();
        yield before(after > Long.MAX_VALUE - made ? Long.MAX_VALUE : made + after);
      }
    };
  }

  private static List<Map<String, Object>> all(ClaimPredicate[] predicates, HomeBalance of) {
    return Arrays.stream(predicates).map(one -> predicate(one, of)).toList();
  }

  private static Map<String, Object> before(long second) {
    long shown = Math.max(0, Math.min(second, 253_402_300_799L)); // what a date can say
    return Map.of(
        "abs_before",
        java.time.Instant.ofEpochSecond(shown).toString(),
        "abs_before_epoch",
        Long.toString(second));
  }
}
