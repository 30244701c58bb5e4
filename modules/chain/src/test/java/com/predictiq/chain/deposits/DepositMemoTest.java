package com.predictiq.chain.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepositMemoTest {

  @Test
  void what_is_written_is_read_again() {
    LongStream.range(1_001, 3_000)
        .mapToObj(DepositMemo::new)
        .forEach(memo -> assertThat(DepositMemo.parse(memo.text())).contains(memo));
  }

  @Test
  void one_wrong_digit_is_nobodys_memo() {
    LongStream.range(1_001, 1_200)
        .mapToObj(number -> new DepositMemo(number).text())
        .forEach(DepositMemoTest::assertNoNeighbourIsKnown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "12", "-10011", "1e5", "100134 ", "99999999999999999999", "hash"})
  void strange_memos_are_nobodys(String text) {
    assertThat(DepositMemo.parse(text)).isEmpty();
  }

  private static void assertNoNeighbourIsKnown(String text) {
    for (int place = 0; place < text.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = text.substring(0, place) + digit + text.substring(place + 1);
        assertThat(DepositMemo.parse(other).isPresent()).isEqualTo(other.equals(text));
      }
    }
  }
}
