package com.predictiq.chain.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.network.GivenStellar;
import com.predictiq.chain.network.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stellar.sdk.Memo;

/** What public documentation says it must look like. */
class GoldenVectorsTest {

  /** The account that every standalone network begins with. */
  @Test
  void the_root_of_all_lumens_is_the_one_everybody_knows() {
    assertThat(StandaloneNetwork.root().getAccountId())
        .isEqualTo("GBZXN7PIRZGNMHGA7MUUUF4GWPY5AYPV6LY4UV2GL6VJGIQRXFDNMADI");
  }

  /** From SEP-23. */
  @ParameterizedTest
  @CsvSource({
    "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ,0",
    "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK,9223372036854775808"
  })
  void muxed_addresses_are_read_as_the_standard_says(String address, String id) {
    assertThat(Address.of(address))
        .isEqualTo(
            new Address("GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ", address, id));
  }

  /** The result of one payment for a hundred stroops, as Horizon's documentation shows it. */
  @Test
  void a_payment_has_the_result_it_has_everywhere() {
    try (GivenStellar stellar = new GivenStellar()) {
      Person ann = stellar.person();
      assertThat(ann.pay(stellar.person().address(), "1", Memo.none()).getResultXdr())
          .contains("AAAAAAAAAGQAAAAAAAAAAQAAAAAAAAABAAAAAAAAAAA=");
    }
  }
}
