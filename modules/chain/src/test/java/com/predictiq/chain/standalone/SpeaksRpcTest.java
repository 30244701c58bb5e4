package com.predictiq.chain.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.network.GivenStellar;
import com.predictiq.chain.network.MarketAtHome;
import com.predictiq.chain.network.Person;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.Asset;
import org.stellar.sdk.ChangeTrustAsset;
import org.stellar.sdk.ChangeTrustOperation;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Network;
import org.stellar.sdk.SorobanServer;
import org.stellar.sdk.requests.sorobanrpc.EventFilterType;
import org.stellar.sdk.requests.sorobanrpc.GetEventsRequest;
import org.stellar.sdk.requests.sorobanrpc.SorobanRpcErrorResponse;
import org.stellar.sdk.responses.sorobanrpc.GetEventsResponse;
import org.stellar.sdk.responses.sorobanrpc.GetTransactionResponse.GetTransactionStatus;
import org.stellar.sdk.scval.Scv;
import org.stellar.sdk.xdr.LedgerEntry.LedgerEntryData;
import org.stellar.sdk.xdr.LedgerEntryType;
import org.stellar.sdk.xdr.LedgerKey;
import org.stellar.sdk.xdr.SCVal;
import org.stellar.sdk.xdr.TransactionMeta;
import org.stellar.sdk.xdr.TransactionResult;
import org.stellar.sdk.xdr.TrustLineAsset;

/** The SDK as it is, against the network at home in its other language. */
class SpeaksRpcTest {

  private final GivenStellar stellar = new GivenStellar();
  private final SorobanServer server = new SorobanServer(stellar.horizon.rpc().toString());
  private final Person ann = stellar.person();
  private final Person bob = stellar.person();

  @AfterEach
  void close() throws Exception {
    server.close();
    stellar.close();
  }

  @Test
  void says_who_and_how_far_it_is() throws Exception {
    assertThat(server.getHealth().getStatus()).isEqualTo("healthy");
    assertThat(server.getNetwork().getPassphrase()).isEqualTo("Standalone Network ; February 2017");
    long head = server.getLatestLedger().getSequence();
    assertThat(head).isPositive();
    stellar.failures.lag(2);
    assertThat(server.getLatestLedger().getSequence()).isEqualTo((int) head - 2);
    assertThat(server.getHealth().getLatestLedger()).isEqualTo(head - 2);
  }

  @Test
  void tells_accounts_and_trustlines_as_ledgers_have_them() throws Exception {
    Asset dollar = Asset.create("USD:" + bob.address());
    ann.submit(
        Memo.none(),
        new ChangeTrustOperation.Builder(ChangeTrustAsset.create(dollar), "50").build());
    assertThat(server.getAccount(ann.address()).getSequenceNumber())
        .isEqualTo(stellar.watch().account(ann.address()).orElseThrow().sequence());
    LedgerKey.LedgerKeyTrustLine line = new LedgerKey.LedgerKeyTrustLine();
    line.setAccountID(ann.key.getXdrAccountId());
    TrustLineAsset asset = new TrustLineAsset();
    asset.setDiscriminant(dollar.toXdr().getDiscriminant());
    asset.setAlphaNum4(dollar.toXdr().getAlphaNum4());
    line.setAsset(asset);
    LedgerKey key = new LedgerKey();
    key.setDiscriminant(LedgerEntryType.TRUSTLINE);
    key.setTrustLine(line);
    var found = server.getLedgerEntries(List.of(key)).getEntries();
    assertThat(found).hasSize(1);
    assertThat(LedgerEntryData.fromXdrBase64(found.get(0).getXdr()).getTrustLine().getLimit())
        .extracting(limit -> limit.getInt64())
        .isEqualTo(500_000_000L);
  }

  @Test
  void tells_what_became_of_transactions() throws Exception {
    MarketAtHome market = new MarketAtHome(ann, "Rain?");
    var told = server.getTransaction(market.transaction());
    assertThat(told.getStatus()).isEqualTo(GetTransactionStatus.SUCCESS);
    assertThat(TransactionResult.fromXdrBase64(told.getResultXdr()).getResult().getResults())
        .hasSize(1);
    assertThat(TransactionMeta.fromXdrBase64(told.getResultMetaXdr()).getV3().getSorobanMeta())
        .satisfies(
            meta -> {
              assertThat(Scv.fromUint64(meta.getReturnValue())).isEqualTo(market.id());
              assertThat(meta.getEvents()).hasSize(1);
            });
    String failed = market.bet(ann, bob.address(), 0, 7);
    assertThat(server.getTransaction(failed).getStatus()).isEqualTo(GetTransactionStatus.FAILED);
    assertThat(server.getTransaction("ab".repeat(32)).getStatus())
        .isEqualTo(GetTransactionStatus.NOT_FOUND);
    assertThatThrownBy(() -> server.getTransaction("rubbish"))
        .isInstanceOf(SorobanRpcErrorResponse.class);
  }

  @Test
  void keeps_markets_bets_and_results_and_the_money_in_them() throws Exception {
    MarketAtHome market = new MarketAtHome(ann, "Rain?");
    market.bet(bob, bob.address(), 1, 30_000_000);
    market.result(bob, 1);
    assertThat(Scv.fromInt128(market.field(server, "total_staked"))).isEqualTo(30_000_000);
    assertThat(market.field(server, "winning_outcome")).isEqualTo(Scv.toVoid());
    market.result(ann, 1);
    market.result(ann, 0);
    assertThat(Scv.fromUint32(market.field(server, "winning_outcome"))).isEqualTo(1);
    assertThat(bob.balances()).containsEntry("native", 100_000_000_000L - 30_000_000 - 200);
  }

  @Test
  void tells_each_event_once_page_by_page() throws Exception {
    MarketAtHome market = new MarketAtHome(ann, "Rain?");
    for (int i = 1; i <= 5; i++) {
      market.bet(bob, bob.address(), i % 2, i);
    }
    List<GetEventsResponse.EventInfo> all = events(1, 10).getEvents();
    assertThat(all).hasSize(6).extracting(one -> one.getPagingToken()).isSorted();
    assertThat(events(1, 4).getEvents()).isEqualTo(all.subList(0, 4));
    long third = all.get(2).getLedger();
    assertThat(events(third, 10).getEvents()).isEqualTo(all.subList(2, 6));
    assertThat(all.get(5).getTopic().get(0)).isEqualTo(BET);
    assertThat(Scv.fromVec(SCVal.fromXdrBase64(all.get(5).getValue())))
        .containsExactly(Scv.toUint32(1), Scv.toInt128(BigInteger.valueOf(5)));
    stellar.pass(Duration.ofMinutes(1));
    assertThat(events(server.getLatestLedger().getSequence(), 4).getEvents()).isEmpty();
    assertThatThrownBy(() -> events(999_999, 4)).isInstanceOf(SorobanRpcErrorResponse.class);
  }

  @Test
  void tells_of_moved_money_as_the_contracts_of_assets_do() throws Exception {
    Asset dollar = Asset.create("USD:" + bob.address());
    ann.submit(
        Memo.none(),
        new ChangeTrustOperation.Builder(ChangeTrustAsset.create(dollar), "50").build());
    bob.pay(ann.address(), dollar.toString(), "5", Memo.none());
    ann.pay(bob.address(), dollar.toString(), "2", Memo.none());
    ann.pay(bob.address(), "1.5", Memo.none());
    MarketAtHome market = new MarketAtHome(ann, "Rain?");
    market.bet(bob, bob.address(), 1, 30_000_000);
    assertThat(transfers(Asset.create("native"), 4))
        .extracting(one -> Scv.fromInt128(one.get(3)).longValueExact())
        .containsExactly(100_000_000_000L, 100_000_000_000L, 15_000_000L, 30_000_000L);
    assertThat(transfers(Asset.create("native"), 4).get(3).get(2))
        .isEqualTo(Scv.toAddress(StandaloneNetwork.contract()));
    assertThat(transfers(dollar, 3))
        .extracting(one -> Scv.fromSymbol(one.get(0)))
        .containsExactly("mint", "burn");
  }

  /** Topics but the name of the asset, and the amount. */
  private List<List<SCVal>> transfers(Asset asset, int topics) throws Exception {
    var page =
        server.getEvents(
            GetEventsRequest.builder()
                .startLedger(1L)
                .filter(
                    GetEventsRequest.EventFilter.builder()
                        .type(EventFilterType.CONTRACT)
                        .contractIds(List.of(asset.getContractId(Network.STANDALONE)))
                        .topic(Collections.nCopies(topics, "*"))
                        .build())
                .build());
    List<List<SCVal>> all = new ArrayList<>();
    for (GetEventsResponse.EventInfo one : page.getEvents()) {
      List<SCVal> values = new ArrayList<>();
      for (String topic : one.getTopic().subList(0, topics - 1)) {
        values.add(SCVal.fromXdrBase64(topic));
      }
      values.add(SCVal.fromXdrBase64(one.getValue()));
      all.add(values);
    }
    return all;
  }

  private static final String BET = RpcXdr.base64(Scv.toSymbol("bet_place"));

  private GetEventsResponse events(long from, long most) throws Exception {
    return server.getEvents(
        GetEventsRequest.builder()
            .startLedger(from)
            .pagination(GetEventsRequest.PaginationOptions.builder().limit(most).build())
            .filter(
                GetEventsRequest.EventFilter.builder()
                    .type(EventFilterType.CONTRACT)
                    .contractIds(List.of(StandaloneNetwork.contract()))
                    .topic(List.of("*", "*", "*"))
                    .build())
            .build());
  }
}
