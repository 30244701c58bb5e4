package com.predictiq.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {

  @Test
  void is_read_as_it_was_written() {
    Word word = new Word("node", true, Set.of("markets", "market:7"), Set.of());
    assertThat(Word.read(word.text())).contains(word);
    Word soon = new Word("node", false, Set.of(), Set.of("volumes"));
    assertThat(Word.read(soon.text())).contains(soon);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "node + markets", "node ? markets |", "| markets"})
  void what_somebody_else_says_on_the_channel_is_none(String text) {
    assertThat(Word.read(text)).isEmpty();
  }
}
