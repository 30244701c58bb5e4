package com.predictiq.chain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.testkit.SettableClock;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stellar.sdk.Address;
import org.stellar.sdk.Network;
import org.stellar.sdk.scval.Scv;
import org.stellar.sdk.xdr.LedgerKey;

/** The shapes of servers as they are documented and as they were seen, and some that nobody has. */
class SorobanRpcTest {

  private static final String CONTRACT = "CCPYZFKEAXHHS5VVW5J45TOU7S2EODJ7TZNJIA5LKDVL3PESCES6FNCI";
  private static final String HASH = "ab".repeat(32);

  private final PublicRpc server = new PublicRpc();
  private final SettableClock clock = new SettableClock();
  private final RpcServers servers =
      new RpcServers(
          new RpcConfig(
              List.of(server.url()),
              Optional.empty(),
              Duration.ofSeconds(2),
              1,
              262_144,
              Duration.ofMinutes(1)),
          () -> List.of(server.url()),
          clock,
          new Random(1),
          pause -> {},
          new RpcMetrics(clock));
  private final SorobanRpc rpc = new SorobanRpc(servers, Network.TESTNET);

  @AfterEach
  void close() {
    servers.close();
    server.close();
  }

  /** The key of a contract's instance in the documentation of getLedgerEntries. */
  @Test
  void a_key_is_written_as_the_documentation_writes_it() throws Exception {
    LedgerKey key = ContractForm.market(CONTRACT, BigInteger.ONE);
    key.getContractData().setKey(Scv.toLedgerKeyContractInstance());
    assertThat(key.toXdrBase64())
        .isEqualTo("AAAABgAAAAGfjJVEBc55drW3U87N1Py0Rw0/nlqUA6tQ6r28khEl4gAAABQAAAAB");
    assertThat(new Address(CONTRACT).getBytes()).hasSize(32);
  }

  /** As servers of today answer: a cursor of the page, times as text, no paging tokens. */
  @Test
  void events_of_today_lead_on_by_the_cursor_of_the_page() {
    server.results(page("\"cursor\":\"0016449724743679999-4294967295\",", event("\"AAAAAQ==\"")));
    EventsPage page = rpc.eventsFrom(1, CONTRACT, 10).value();
    assertThat(page.cursor()).isEqualTo("0016449724743679999-4294967295");
    assertThat(page.events().get(0).topics()).containsExactly(Scv.toSymbol("transfer"));
    assertThat(server.questions.get(0)).contains("\"startLedger\":1").doesNotContain("cursor");
    rpc.eventsAfter(page.cursor(), CONTRACT, 10);
    assertThat(server.questions.get(1)).contains("\"cursor\"").doesNotContain("startLedger");
  }

  @Test
  void events_of_older_servers_lead_on_by_the_last_of_them() {
    server.results(page("", event("{\"xdr\":\"AAAAAQ==\"}")));
    EventsPage page = rpc.eventsFrom(1, CONTRACT, 10).value();
    assertThat(page.cursor()).isEqualTo("0016406951164395520-0000000000");
    assertThat(page.events().get(0).data()).isEqualTo(Scv.toVoid());
    server.results(page("", ""));
    assertThat(rpc.eventsFrom(1, CONTRACT, 10).value().cursor()).isEmpty();
  }

  @Test
  void what_a_failed_call_told_did_not_happen() {
    server.results(page("", event("\"AAAAAQ==\"").replace("Call\":true", "Call\":false")));
    assertThat(rpc.eventsFrom(1, CONTRACT, 10).value().events()).isEmpty();
  }

  private static String page(String cursor, String events) {
    return "{\"events\":["
        + events
        + "],"
        + cursor
        + "\"latestLedger\":3940684,\"oldestLedger\":3819725,"
        + "\"latestLedgerCloseTime\":\"1785723206\",\"oldestLedgerCloseTime\":\"1785117110\"}";
  }

  private static String event(String value) {
    return "{\"type\":\"contract\",\"ledger\":3820041,\"ledgerClosedAt\":\"2026-07-27T02:18:13Z\","
        + "\"contractId\":\""
        + CONTRACT
        + "\",\"id\":\"0016406951164395520-0000000000\",\"operationIndex\":0,"
        + "\"transactionIndex\":4,\"txHash\":\""
        + HASH
        + "\",\"inSuccessfulContractCall\":true,\"topic\":[\"AAAADwAAAAh0cmFuc2Zlcg==\"],"
        + "\"value\":"
        + value
        + "}";
  }

  private record Strange(String name, String result, Function<SorobanRpc, Object> question) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Strange> nonsense() {
    Function<SorobanRpc, Object> events = rpc -> rpc.eventsFrom(1, CONTRACT, 10);
    Function<SorobanRpc, Object> transaction = rpc -> rpc.transaction(HASH);
    Function<SorobanRpc, Object> call = rpc -> rpc.simulate(CONTRACT, "f", List.of());
    Function<SorobanRpc, Object> entry =
        rpc -> rpc.entry(ContractForm.market(CONTRACT, BigInteger.ONE));
    String good = event("\"AAAAAQ==\"");
    return Stream.of(
        new Strange("no ledger", "{}", rpc -> rpc.latestLedger()),
        new Strange("below zero", "{\"sequence\":-1}", rpc -> rpc.latestLedger()),
        new Strange("half a ledger", "{\"sequence\":1.5}", rpc -> rpc.latestLedger()),
        new Strange("beyond", "{\"sequence\":" + "9".repeat(30) + "}", rpc -> rpc.latestLedger()),
        new Strange("another state", "{\"status\":\"FINE\",\"latestLedger\":1}", transaction),
        new Strange("no ledger of it", "{\"status\":\"SUCCESS\",\"latestLedger\":1}", transaction),
        new Strange("two results", "{\"results\":[{},{}],\"latestLedger\":1}", call),
        new Strange("no XDR", "{\"results\":[{\"xdr\":\"%%\"}],\"latestLedger\":1}", call),
        new Strange("another key", entries("\"AAAA\"", "AAAA"), entry),
        new Strange("events of text", "{\"events\":\"x\",\"latestLedger\":1}", events),
        new Strange("a cursor of its own", page("\"cursor\":\"last\",", good), events),
        new Strange("another contract", page("", good.replace("CCPY", "CCRP")), events),
        new Strange("no hash", page("", good.replace(HASH, "x")), events),
        new Strange("no time", page("", good.replace("2026-07", "2026-77")), events),
        new Strange("no topic", page("", good.replace("AAAADwAAAAh0", "AAAADwAA//90")), events),
        new Strange("no value", page("", good.replace("AAAAAQ==", "")), events));
  }

  private static String entries(String key, String xdr) {
    return "{\"entries\":[{\"key\":"
        + key
        + ",\"xdr\":\""
        + xdr
        + "\",\"lastModifiedLedgerSeq\":1}],\"latestLedger\":1}";
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_is_no_answer(Strange strange) {
    server.results(strange.result());
    RpcFailed failed = catchThrowableOfType(RpcFailed.class, () -> strange.question().apply(rpc));
    assertThat(failed.fault()).isEqualTo(RpcFault.UNREADABLE);
  }

  /** The library would make room for two thousand million values, or go down until it falls. */
  @ParameterizedTest
  @ValueSource(
      strings = {"00000010000000017fffffff", "000000110000000140000000", "0000000d7fffffff"})
  void lengths_that_are_not_there_are_not_believed(String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    String xdr = Base64.getEncoder().encodeToString(bytes);
    assertThat(catchThrowableOfType(RpcFailed.class, () -> XdrBounds.value(xdr)).fault())
        .isEqualTo(RpcFault.UNREADABLE);
  }

  @Test
  void depths_are_not_followed() {
    byte[] bytes = java.util.HexFormat.of().parseHex("000000100000000100000001".repeat(10_000));
    String xdr = Base64.getEncoder().encodeToString(bytes);
    assertThat(catchThrowableOfType(RpcFailed.class, () -> XdrBounds.value(xdr)))
        .hasMessageContaining("too deep");
  }
}
