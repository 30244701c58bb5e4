package com.predictiq.chain.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.network.GivenStellar;
import com.predictiq.chain.network.Person;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stellar.sdk.Account;
import org.stellar.sdk.AccountConverter;
import org.stellar.sdk.Asset;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Network;
import org.stellar.sdk.Predicate;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;

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

  /** From the tests that the libraries of the network's makers have in common. */
  @ParameterizedTest
  @CsvSource({
    "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ, 1234,"
        + "00000000536af35c666a28d26775008321655e9eda2039154270484e3f81d72c66d5c26f",
    "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ, 114272277834498050,"
        + "000000001cd1e39f422a864b4efca661e11ffaa1c54e69b23aaf096e0cfd361bb4a275bf",
    "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ, 1234,"
        + "00000000536af35c666a28d26775008321655e9eda2039154270484e3f81d72c66d5c26f"
  })
  void what_is_set_aside_is_called_as_everywhere(String source, long before, String id)
      throws IOException {
    Transaction made =
        new TransactionBuilder(
                AccountConverter.enableMuxed(), new Account(source, before), Network.TESTNET)
            .setBaseFee(100)
            .addOperation(
                new CreateClaimableBalanceOperation.Builder(
                        "100",
                        Asset.create("native"),
                        List.of(
                            new Claimant(
                                StandaloneNetwork.root().getAccountId(),
                                new Predicate.Unconditional())))
                    .build())
            .addPreconditions(
                TransactionPreconditions.builder().timeBounds(new TimeBounds(0, 0)).build())
            .build();
    assertThat(made.getClaimableBalanceId(0)).isEqualTo(id);
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
