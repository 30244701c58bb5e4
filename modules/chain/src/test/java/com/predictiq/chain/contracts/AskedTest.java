package com.predictiq.chain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.standalone.StandaloneNetwork;
import com.predictiq.kernel.Rejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of what strangers write comes near a server. */
class AskedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "01",
        "1.0",
        "x",
        "18446744073709551616",
        "1'--",
        "99999999999999999999"
      })
  void no_number_of_a_market_is_asked_for(String id) {
    refused(ChainRefusal.CHAIN_MARKET_INVALID, () -> Asked.market(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "AB", "../../x", "0x12", "%00"})
  void no_hash_is_asked_for(String start) {
    refused(ChainRefusal.CHAIN_HASH_INVALID, () -> Asked.hash(start));
    String long64 = (start + "AB".repeat(32)).substring(0, 64);
    refused(ChainRefusal.CHAIN_HASH_INVALID, () -> Asked.hash(long64));
    refused(ChainRefusal.CHAIN_HASH_INVALID, () -> Asked.hash("a".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GABC",
        "GBZXN7PIRZGNMHGA7MUUUF4GWPY5AYPV6LY4UV2GL6VJGIQRXFDNMADA",
        "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ",
        "SBPQUZ6G4FZNWFHKUWC5BEYWF6R52E3SEP7R3GWYSM2XTKGF5LNTWW4R",
        "CCRP7MVXBW2MLX5XWN47X4DPY7IQIM2SQPVVS3TJUWTDWITK7AWXXPKA"
      })
  void no_address_is_looked_for(String address) {
    refused(ChainRefusal.CHAIN_ADDRESS_INVALID, () -> Asked.address(address));
  }

  @Test
  void what_the_chain_knows_is_asked_for() {
    assertThat(Asked.market("18446744073709551615")).isEqualTo("18446744073709551615");
    assertThat(Asked.hash("0a".repeat(32))).hasSize(64);
    assertThat(Asked.address(StandaloneNetwork.contract())).startsWith("C");
    assertThat(Asked.address("GBZXN7PIRZGNMHGA7MUUUF4GWPY5AYPV6LY4UV2GL6VJGIQRXFDNMADI"))
        .startsWith("G");
  }

  private static void refused(ChainRefusal why, ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.refusal()).isEqualTo(why));
  }
}
