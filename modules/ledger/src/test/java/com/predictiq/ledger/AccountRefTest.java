package com.predictiq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Asset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountRefTest {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final UUID MARKET = new UUID(0, 1);
  private static final UUID MEMBER = new UUID(0, 2);

  @Test
  void each_kind_has_its_own_key() {
    List<AccountRef> all =
        List.of(
            AccountRef.cash(MEMBER, PLAY),
            AccountRef.escrow(MARKET, 3, PLAY),
            AccountRef.pendingFee(MARKET, PLAY),
            AccountRef.pendingReferral(MARKET, MEMBER, PLAY),
            AccountRef.deposit(MARKET, PLAY),
            AccountRef.bond(MARKET, PLAY),
            AccountRef.claimable(MARKET, MEMBER, PLAY),
            AccountRef.revenue(PLAY),
            AccountRef.treasury(PLAY),
            AccountRef.rounding(PLAY),
            AccountRef.referral(MEMBER, PLAY),
            AccountRef.withdrawal(MARKET, PLAY),
            AccountRef.external(PLAY));
    assertThat(all).extracting(AccountRef::kind).containsExactly(AccountKind.values());
    assertThat(all).extracting(AccountRef::key).doesNotHaveDuplicates();
  }

  @Test
  void a_key_names_the_kind_the_subject_the_outcome_the_owner_and_the_asset() {
    assertThat(AccountRef.escrow(MARKET, 3, PLAY).key()).isEqualTo("escrow/" + MARKET + "/3/PLAY");
    assertThat(AccountRef.claimable(MARKET, MEMBER, PLAY).key())
        .isEqualTo("claimable/" + MARKET + "/" + MEMBER + "/PLAY");
    assertThat(AccountRef.external(PLAY).key()).isEqualTo("external/PLAY");
  }

  @Test
  void refuses_keys_that_the_kind_does_not_have() {
    assertThatThrownBy(
            () ->
                new AccountRef(
                    AccountKind.CASH,
                    PLAY,
                    Optional.empty(),
                    Optional.of(MARKET),
                    OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cash");
    assertThatThrownBy(() -> AccountRef.escrow(MARKET, -1, PLAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_kind_is_found_again_by_its_code() {
    for (AccountKind kind : AccountKind.values()) {
      assertThat(AccountKind.ofCode(kind.code())).isEqualTo(kind);
    }
  }
}
