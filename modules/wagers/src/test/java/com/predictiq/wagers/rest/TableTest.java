package com.predictiq.wagers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  @Test
  void is_a_line_for_each_wager_under_a_head() {
    assertThat(Table.of(List.of()).lines()).hasSize(1);
    assertThat(Table.of(List.of(wager("my-1"))))
        .startsWith("wager_id,placed_at,market_id,")
        .endsWith(
            "\r\nw,2030-01-31T12:00:00.000Z,m,1,PLAY,10.00,0.25,9.75,0.500000,0.600000,16.25,my-1"
                + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "=1+1 '=1+1",
        "+1 '+1",
        "-1 '-1",
        "@SUM(A1) '@SUM(A1)",
        "a=b a=b",
        "a,b \"a,b\"",
        "=a,b \"'=a,b\""
      })
  void no_text_is_taken_for_a_formula(String text, String cell) {
    assertThat(Table.cell(text)).isEqualTo(cell);
  }

  @Test
  void quotes_quotes_and_line_ends() {
    assertThat(Table.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    assertThat(Table.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
    assertThat(Table.cell("\tx")).isEqualTo("'\tx");
  }

  private static WagerResponse wager(String order) {
    Asset play = new Asset("PLAY", 2, Asset.Rail.HOUSE);
    return new WagerResponse(
        "w",
        "m",
        1,
        play,
        new Amount(play, 1_000),
        new Amount(play, 25),
        new Amount(play, 975),
        "0.500000",
        "0.600000",
        new Amount(play, 1_625),
        "0.615385",
        Optional.of(order),
        Optional.empty(),
        Instant.parse("2030-01-31T12:00:00Z"));
  }
}
