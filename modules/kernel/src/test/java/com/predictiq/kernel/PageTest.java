package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void asks_for_one_more_to_know_whether_there_is_another() {
    assertThat(new PageRequest(20, Optional.empty()).fetch()).isEqualTo(21);
  }

  @Test
  void has_one_to_a_hundred_items() {
    for (int wrong : new int[] {-1, 0, PageRequest.MAX_LIMIT + 1}) {
      assertThatThrownBy(() -> new PageRequest(wrong, Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void the_last_page_leads_nowhere() {
    Page<Integer> page =
        Page.of(List.of(1, 2), new PageRequest(2, Optional.empty()), String::valueOf);
    assertThat(page).isEqualTo(new Page<>(List.of(1, 2), Optional.empty()));
  }

  @Test
  void a_page_is_no_longer_than_asked_for_and_leads_on_from_its_end() {
    Page<Integer> page =
        Page.of(List.of(1, 2, 3), new PageRequest(2, Optional.empty()), String::valueOf);
    assertThat(page).isEqualTo(new Page<>(List.of(1, 2), Optional.of("2")));
    assertThat(page.map(number -> number * 10).items()).containsExactly(10, 20);
    assertThat(page.map(number -> number * 10).next()).contains("2");
  }

  @Property
  void page_after_page_shows_everything_once(
      @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(min = 1, max = 100) int limit) {
    List<Integer> all = IntStream.range(0, size).boxed().toList();
    List<Integer> shown = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      PageRequest request = new PageRequest(limit, after);
      int from = request.after().map(last -> Integer.parseInt(last) + 1).orElse(0);
      List<Integer> fetched = all.subList(from, Math.min(size, from + request.fetch()));
      Page<Integer> page = Page.of(fetched, request, String::valueOf);
      shown.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(shown).isEqualTo(all);
  }
}
