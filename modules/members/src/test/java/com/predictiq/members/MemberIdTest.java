package com.predictiq.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIdTest {

  @Test
  void reads_what_it_writes() {
    MemberId id = new MemberId(UUID.randomUUID());
    assertThat(MemberId.parse(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1-1-1-1-1", "01890000-0000-7000-8000-00000000000g"})
  void other_texts_are_no_ids(String text) {
    assertThat(MemberId.parse(text)).isEmpty();
  }
}
