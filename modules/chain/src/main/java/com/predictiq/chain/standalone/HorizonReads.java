package com.predictiq.chain.standalone;

import com.predictiq.chain.standalone.Failures.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What can be asked. A server that lags tells of everything as it was. */
final class HorizonReads {

  private static final int LEDGER_BITS = 32;
  private static final int ORDER_MASK = 0xFFF;
  private static final int MOST = 200;
  private static final String DESCENDING = "desc";

  private final StandaloneNetwork network;
  private final Failures failures;

  HorizonReads(StandaloneNetwork network, Failures failures) {
    this.network = network;
    this.failures = failures;
  }

  long head() {
    return Math.max(1, network.head() - failures.lag());
  }

  Reply read(String path, Map<String, String> query) {
    String[] parts = path.replaceAll("^/+|/+$", "").split("/");
    return switch (parts[0]) {
      case "" -> Reply.ok(HorizonJson.root(head(), network.closedAt(head())));
      case "accounts" -> parts.length == 2 ? account(parts[1]) : accountPage(parts, query);
      case "payments" -> movements(path, query, Movement::isPayment);
      case "transactions" -> transaction(parts);
      case "ledgers" -> ledgers(parts, query);
      case "operations" -> parts.length == 1 ? movements(path, query, one -> true) : effects(parts);
      case "claimable_balances" -> parts.length == 2 ? setAside(parts[1]) : setAside(query);
      case "fee_stats" -> fees();
      default -> throw Reply.notFound();
    };
  }

  private Reply account(String id) {
    return network
        .account(id, head())
        .filter(one -> !id.equals(HomeContract.ID) && one.setAside == null) // neither is an account
        .map(one -> Reply.ok(HorizonJson.account(one)))
        .orElseThrow(Reply::notFound);
  }

  private Reply accountPage(String[] parts, Map<String, String> query) {
    boolean all = parts.length == 3 && parts[2].equals("operations");
    if (!all && (parts.length != 3 || !parts[2].equals("payments"))) {
      throw Reply.notFound();
    }
    if (network.account(parts[1], head()).isEmpty()) {
      throw Reply.notFound();
    }
    return movements(
        String.join("/", parts), query, one -> (all || one.isPayment()) && one.concerns(parts[1]));
  }

  private Reply setAside(String id) {
    return network
        .account(id, head())
        .flatMap(one -> Optional.ofNullable(one.setAside))
        .map(one -> Reply.ok(HorizonBalances.balance(one)))
        .orElseThrow(Reply::notFound);
  }

  private Reply setAside(Map<String, String> query) {
    String claimant = query.get("claimant");
    String asset = query.get("asset");
    String sponsor = query.get("sponsor");
    boolean descending = DESCENDING.equals(query.get("order"));
    String cursor = query.getOrDefault("cursor", "");
    List<HomeBalance> found =
        new ArrayList<>(
            network.setAside(head()).stream()
                .filter(one -> claimant == null || one.names(claimant))
                .filter(one -> asset == null || one.asset().equals(asset))
                .filter(one -> sponsor == null || one.sponsor().equals(sponsor))
                .filter(one -> cursor.isEmpty() || HorizonBalances.lies(one, cursor, descending))
                .toList());
    if (descending) {
      Collections.reverse(found);
    }
    List<HomeBalance> page = found.stream().limit(limit(query)).toList();
    String last = page.isEmpty() ? cursor : HorizonBalances.token(page.get(page.size() - 1));
    return Reply.ok(
        HorizonJson.page(
            "/claimable_balances",
            "/claimable_balances?cursor=" + last,
            page.stream().map(HorizonBalances::balance).toList()));
  }

  private static int limit(Map<String, String> query) {
    return Math.min(MOST, Integer.parseInt(query.getOrDefault("limit", "10")));
  }

  private Reply movements(String path, Map<String, String> query, Predicate<Movement> wanted) {
    List<Map<String, Object>> records = records(query, wanted);
    String last =
        records.isEmpty()
            ? query.getOrDefault("cursor", "0")
            : records.get(records.size() - 1).get("paging_token").toString();
    if (failures.happens(Kind.REORDERED)) {
      Collections.reverse(records);
    }
    return Reply.ok(HorizonJson.page("/" + path, "/" + path + "?cursor=" + last, records));
  }

  /** After the cursor, in the order that is asked for. */
  List<Map<String, Object>> records(Map<String, String> query, Predicate<Movement> wanted) {
    boolean joined = "transactions".equals(query.get("join"));
    boolean descending = DESCENDING.equals(query.get("order"));
    int limit = limit(query);
    long cursor = cursor(query.get("cursor"), descending);
    List<Included> included = ledgers(cursor, descending);
    List<Map<String, Object>> records = new ArrayList<>();
    for (Included one : included) {
      for (int index : indexes(one, descending)) {
        boolean past =
            descending ? one.operationId(index) >= cursor : one.operationId(index) <= cursor;
        if (!past && one.successful() && records.size() < limit) {
          one.operations()
              .get(index)
              .moved()
              .filter(wanted)
              .ifPresent(
                  moved -> records.add(HorizonJson.payment(one, index, joined).orElseThrow()));
        }
      }
      if (records.size() >= limit) {
        break;
      }
    }
    return records;
  }

  private List<Included> ledgers(long cursor, boolean descending) {
    if (!descending) {
      return network.between((cursor >>> LEDGER_BITS) - 1, head());
    }
    List<Included> all =
        new ArrayList<>(network.between(0, Math.min(head(), cursor >>> LEDGER_BITS)));
    Collections.reverse(all);
    return all;
  }

  private static int[] indexes(Included one, boolean descending) {
    int last = one.operations().size() - 1;
    return IntStream.rangeClosed(0, last).map(i -> descending ? last - i : i).toArray();
  }

  private long cursor(String text, boolean descending) {
    if (text == null || text.isEmpty()) {
      return descending ? Long.MAX_VALUE : 0;
    }
    return text.equals("now") ? (head() + 1) << LEDGER_BITS : Long.parseLong(text);
  }

  private Reply transaction(String[] parts) {
    if (parts.length != 2) {
      throw Reply.notFound();
    }
    return Reply.ok(
        HorizonJson.transaction(
            network.transaction(parts[1], head()).orElseThrow(Reply::notFound)));
  }

  private Reply ledgers(String[] parts, Map<String, String> query) {
    if (parts.length == 1) {
      long newest = DESCENDING.equals(query.get("order")) ? head() : 1;
      return Reply.ok(HorizonJson.page("/ledgers", "/ledgers", List.of(ledger(newest))));
    }
    long sequence = Long.parseLong(parts[1]);
    if (sequence < 1 || sequence > head()) {
      throw Reply.notFound();
    }
    return Reply.ok(ledger(sequence));
  }

  private Map<String, Object> ledger(long sequence) {
    return HorizonJson.ledger(sequence, network.closedAt(sequence), network.inLedger(sequence));
  }

  private Reply effects(String[] parts) {
    if (parts.length != 3 || !parts[2].equals("effects")) {
      throw Reply.notFound();
    }
    long operation = Long.parseLong(parts[1]);
    int index = (int) (operation & ORDER_MASK) - 1;
    Included one =
        network
            .inLedger(operation >>> LEDGER_BITS)
            .filter(it -> index >= 0 && index < it.operations().size())
            .orElseThrow(Reply::notFound);
    List<Map<String, Object>> records =
        one.operations().get(index).moved().stream()
            .filter(moved -> !moved.to().isEmpty())
            .map(moved -> HorizonJson.credited(one, index, moved))
            .toList();
    return Reply.ok(HorizonJson.page("/effects", "/effects", records));
  }

  private Reply fees() {
    String fee = Long.toString(network.feePerOperation());
    Map<String, Object> all =
        Map.of("max", fee, "min", fee, "mode", fee, "p10", fee, "p50", fee, "p90", fee, "p99", fee);
    return Reply.ok(
        Map.of(
            "last_ledger", Long.toString(head()),
            "last_ledger_base_fee", fee,
            "ledger_capacity_usage", "0.1",
            "fee_charged", all,
            "max_fee", all));
  }
}
