package com.predictiq.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferTest {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);
  private static final TransferKind KIND = new TransferKind("test");
  private static final AccountRef CASH = AccountRef.cash(new UUID(0, 1), PLAY);
  private static final AccountRef REVENUE = AccountRef.revenue(PLAY);
  private static final Posting POSTING = new Posting(CASH, REVENUE, new Amount(PLAY, 1));

  @Test
  void a_posting_moves_more_than_nothing() {
    refused(() -> new Posting(CASH, REVENUE, new Amount(PLAY, 0)));
    refused(() -> new Posting(CASH, REVENUE, new Amount(PLAY, -1)));
  }

  @Test
  void a_posting_goes_somewhere_else() {
    refused(() -> new Posting(CASH, CASH, new Amount(PLAY, 1)));
  }

  @Test
  void a_posting_has_one_asset() {
    refused(() -> new Posting(CASH, REVENUE, new Amount(XLM, 1)));
    refused(() -> new Posting(CASH, AccountRef.revenue(XLM), new Amount(PLAY, 1)));
  }

  @Test
  void a_transfer_has_postings_but_not_without_end() {
    refused(() -> Transfer.of(KIND, "r", "k"));
    refused(
        () ->
            new Transfer(KIND, "r", "k", Collections.nCopies(Transfer.MAX_POSTINGS + 1, POSTING)));
    assertThatCode(
            () -> new Transfer(KIND, "r", "k", Collections.nCopies(Transfer.MAX_POSTINGS, POSTING)))
        .doesNotThrowAnyException();
  }

  @Test
  void reference_and_key_are_visible_and_short() {
    for (String bad : List.of("", " ", "a b", "a\nb", "é", "x".repeat(201))) {
      refused(() -> Transfer.of(KIND, bad, "k", POSTING));
      refused(() -> Transfer.of(KIND, "r", bad, POSTING));
    }
  }

  @Test
  void a_kind_is_a_word_of_ours() {
    for (String bad : List.of("", "a", "Wager", "wager bet", "-x", "x".repeat(41))) {
      refused(() -> new TransferKind(bad));
    }
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
  }
}
