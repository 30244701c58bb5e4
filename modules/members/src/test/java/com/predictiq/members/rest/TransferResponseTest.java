package com.predictiq.members.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferKind;
import com.predictiq.ledger.TransferView;
import com.predictiq.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferResponseTest {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final UUID ID = new UUID(0, 1);

  @Test
  void is_written_as_a_table() {
    assertThat(TransferResponse.csv(List.of(transfer("wager-1"))))
        .isEqualTo(
            """
            transfer_id,posted_at,kind,reference,account,subject,asset,amount\r
            %1$s,2026-06-01T12:00:00.000Z,wager,wager-1,cash,,PLAY,-10.00\r
            %1$s,2026-06-01T12:00:00.000Z,wager,wager-1,claimable,%1$s,PLAY,0.05\r
            """
                .formatted(ID));
  }

  @Test
  void an_empty_table_has_a_head() {
    assertThat(TransferResponse.csv(List.of())).endsWith("amount\r\n").hasLineCount(1);
  }

  @Test
  void a_reference_is_text_to_a_spreadsheet_too() {
    assertThat(TransferResponse.csv(List.of(transfer("=1+1")))).contains(",'=1+1,");
    assertThat(TransferResponse.csv(List.of(transfer("a,\"b")))).contains(",\"a,\"\"b\",");
  }

  @Test
  void is_written_as_json() {
    assertThat(Json.text(transfer("wager-1")))
        .contains("\"posted_at\":\"2026-06-01T12:00:00.000Z\"")
        .contains("{\"account\":\"cash\",\"asset\":\"PLAY\",\"amount\":\"-10.00\"}");
  }

  private static TransferResponse transfer(String reference) {
    return TransferResponse.of(
        new TransferView(
            new TransferId(ID),
            new TransferKind("wager"),
            reference,
            Instant.parse("2026-06-01T12:00:00Z"),
            List.of(
                new Balance(AccountRef.cash(ID, PLAY), new Amount(PLAY, -1_000)),
                new Balance(AccountRef.claimable(ID, ID, PLAY), new Amount(PLAY, 5)))));
  }
}
