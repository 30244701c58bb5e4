package com.predictiq.chain.standalone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What contracts told, a page at a time. */
final class HomeEvents {

  private static final int LEDGER_BITS = 32;
  private static final long MOST = 10_000;
  private static final long USUAL = 100;
  private static final long LAST_OF_ALL = 4_294_967_295L;
  private static final String ANY = "*";

  /** An event and its number; a cursor is the number of the last one that was seen. */
  private record Told(String id, Included by, int operation, Invoked.Event event) {}

  private final StandaloneNetwork network;

  HomeEvents(StandaloneNetwork network) {
    this.network = network;
  }

  Map<String, Object> page(HomeRpc.Parameters given, long head) {
    HomeRpc.Parameters pagination = given.inside("pagination");
    long limit = pagination.whole("limit").orElse(USUAL);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be from 1 to " + MOST);
    }
    boolean onward = pagination.named().containsKey("cursor");
    if (onward && given.whole("startLedger").isPresent()) {
      throw new IllegalArgumentException("startLedger and cursor cannot both be set");
    }
    String after = onward ? pagination.text("cursor") : before(given.whole("startLedger"), head);
    if (!after.matches("[0-9]{19}-[0-9]{10}")) {
      throw new IllegalArgumentException("cursor is none of ours");
    }
    List<Told> found =
        told(Long.parseLong(after.substring(0, 19)) >>> LEDGER_BITS, head).stream()
            .filter(one -> one.id().compareTo(after) > 0)
            .filter(one -> wanted(one, given.list("filters")))
            .limit(limit)
            .toList();
    String end = found.size() == limit ? found.get(found.size() - 1).id() : last(head, after);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("events", found.stream().map(this::json).toList());
    page.put("cursor", end);
    page.put("latestLedger", head);
    page.put("oldestLedger", 1);
    page.put("latestLedgerCloseTime", seconds(network.closedAt(head)));
    page.put("oldestLedgerCloseTime", seconds(network.closedAt(1)));
    return page;
  }

  private static String before(Optional<Long> start, long head) {
    long first = start.orElseThrow(() -> new IllegalArgumentException("startLedger is missing"));
    if (first < 1 || first > head) {
      throw new IllegalArgumentException(
          "startLedger must be within the ledger range: 1 - " + head);
    }
    return number((first << LEDGER_BITS) - 1, LAST_OF_ALL);
  }

  /** A server that lags does not send anybody back. */
  private static String last(long head, String after) {
    String end = number(((head + 1) << LEDGER_BITS) - 1, LAST_OF_ALL);
    return end.compareTo(after) > 0 ? end : after;
  }

  private static String number(long place, long index) {
    return String.format(Locale.ROOT, "%019d-%010d", place, index);
  }

  private List<Told> told(long ledger, long head) {
    List<Told> all = new ArrayList<>();
    for (Included one : network.between(ledger - 1, head)) {
      for (int i = 0; one.successful() && i < one.operations().size(); i++) {
        List<Invoked.Event> events = one.operations().get(i).events();
        for (int n = 0; n < events.size(); n++) {
          all.add(new Told(number(one.operationId(i), n), one, i, events.get(n)));
        }
      }
    }
    return all;
  }

  private static boolean wanted(Told one, List<?> filters) {
    return filters.isEmpty()
        || filters.stream().map(HomeRpc.Parameters::of).anyMatch(filter -> passes(one, filter));
  }

  private static boolean passes(Told one, HomeRpc.Parameters filter) {
    Object type = filter.named().get("type");
    List<?> contracts = filter.list("contractIds");
    List<?> topics = filter.list("topics");
    List<String> own = RpcXdr.base64(one.event().topics());
    return (type == null || type.equals("contract"))
        && (contracts.isEmpty() || contracts.contains(one.event().contract()))
        && (topics.isEmpty() || topics.stream().anyMatch(wanted -> same((List<?>) wanted, own)));
  }

  private static boolean same(List<?> wanted, List<String> own) {
    boolean same = wanted.size() == own.size();
    for (int i = 0; same && i < own.size(); i++) {
      same = wanted.get(i).equals(ANY) || wanted.get(i).equals(own.get(i));
    }
    return same;
  }

  private Map<String, Object> json(Told one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "contract");
    json.put("ledger", one.by().ledger());
    json.put("ledgerClosedAt", one.by().closedAt().toString());
    json.put("contractId", one.event().contract());
    json.put("id", one.id());
    json.put("pagingToken", one.id());
    json.put("operationIndex", one.operation());
    json.put("transactionIndex", 1);
    json.put("txHash", one.by().hash());
    json.put("inSuccessfulContractCall", true);
    json.put("topic", RpcXdr.base64(one.event().topics()));
    json.put("value", RpcXdr.base64(one.event().data()));
    return json;
  }

  static String seconds(Instant time) {
    return Long.toString(time.getEpochSecond());
  }
}
