package com.predictiq.wagers.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Json;
import com.predictiq.wagers.Probability;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerQuery;
import com.predictiq.wagers.WagerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellsTheWagersTest {

  private static final MemberId ME = new MemberId(new UUID(1, 1));

  @Test
  void tells_page_after_page_until_there_is_none() {
    List<Record> told = new ArrayList<>();
    new TellsTheWagers(TellsTheWagersTest::pages).tell(ME, told::add);
    assertThat(told).hasSize(3);
    assertThat(Json.text(told.get(0))).contains("\"amount\":\"1.00\"", "\"asset\":\"PLAY\"");
  }

  /** Three pages of one wager each. */
  private static Page<WagerView> pages(WagerQuery query, PageRequest request) {
    assertThat(query.member()).isEqualTo(ME);
    int page = request.after().map(Integer::valueOf).orElse(1);
    return new Page<>(List.of(wager()), page < 3 ? Optional.of("" + (page + 1)) : Optional.empty());
  }

  private static WagerView wager() {
    Amount amount = GivenLookback.play(100);
    Probability even = new Probability(1, 2);
    return new WagerView(
        new WagerId(UUID.randomUUID()),
        ME,
        new MarketId(new UUID(2, 2)),
        0,
        amount,
        GivenLookback.play(0),
        amount,
        even,
        even,
        amount,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
