package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.launcher.container.RequestHead.Field;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

  private static final Field HOST = field("Host", "localhost:8080");

  @Test
  void plain_heads_pass() {
    assertThat(post(field("Content-Length", "12")).isPlain()).isTrue();
    assertThat(post(field("Transfer-Encoding", "Chunked")).isPlain()).isTrue();
    assertThat(post(field("X-Note", "a b;c=\"d\"")).isPlain()).isTrue();
    assertThat(post(field("X-Empty", "")).isPlain()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length, +12",
    "Content-Length, '12, 12'",
    "Content-Length, 0x12",
    "Transfer-Encoding, xchunked",
    "Transfer-Encoding, identity",
    "Transfer-Encoding, 'gzip, chunked'",
    "Transfer-Encoding, 'chunked, chunked'",
    "Host, other",
    "X Note, a",
    "'', a",
    "'X-Note ', a",
  })
  void what_can_be_read_in_two_ways_does_not(String name, String value) {
    assertThat(post(field(name, value)).isPlain()).isFalse();
  }

  @Test
  void a_header_ends_with_its_line() {
    for (String raw :
        List.of(": a\r\n b\r\n", ": a\nX-Evil: b\r\n", ": a\rb\r\n", "\r\n", ": a\0\r\n")) {
      assertThat(post(new Field("X-Note", "a", raw)).isPlain()).isFalse();
    }
  }

  /** The expressions say what is meant, and would be too slow for every request. */
  @Test
  void agrees_with_the_expressions_on_whatever_comes() {
    Random chance = new Random(7);
    int plain = 0;
    for (int i = 0; i < 20_000; i++) {
      String value = of("1 \t", chance).strip();
      String raw = ":" + of(" \t1\r\n:\0", chance) + (chance.nextBoolean() ? "\r\n" : "");
      boolean oneLine = raw.matches(":[^\\r\\n\\x00]*\\r\\n(\\r\\n)?");
      boolean tight = raw.matches(":[ \\t]?" + Pattern.quote(value) + "[ \\t]*\\r\\n(\\r\\n)?");
      assertThat(post(new Field("X-Note", value, raw)).isPlain()).isEqualTo(oneLine);
      assertThat(post(new Field("Content-Length", value, raw)).isPlain())
          .as("%s in %s", value, raw)
          .isEqualTo(oneLine && tight && value.matches("[0-9]{1,18}"));
      plain += oneLine && tight && value.equals("1") ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(10);
  }

  private static String of(String signs, Random chance) {
    return chance
        .ints(chance.nextInt(5), 0, signs.length())
        .mapToObj(at -> String.valueOf(signs.charAt(at)))
        .collect(Collectors.joining());
  }

  @Test
  void what_frames_a_request_is_not_continued_on_another_line() {
    assertThat(post(new Field("Transfer-Encoding", "chunked", ":   chunked\r\n")).isPlain())
        .isFalse();
    assertThat(post(new Field("Content-Length", "12", ":\t12 \r\n\r\n")).isPlain()).isTrue();
  }

  @Test
  void a_length_and_pieces_do_not_go_together_nor_does_one_of_them_twice() {
    Field length = field("Content-Length", "12");
    Field pieces = field("transfer-encoding", "chunked");
    assertThat(post(length, pieces).isPlain()).isFalse();
    assertThat(post(length, length).isPlain()).isFalse();
    assertThat(post(pieces, pieces).isPlain()).isFalse();
    assertThat(post(pieces).isInPieces()).isTrue();
    assertThat(post(length).isInPieces()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "api/v1/markets", "localhost:80"})
  void a_target_is_a_path_or_an_address(String target) {
    assertThat(new RequestHead("GET", target, true, List.of(HOST)).isPlain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil/../x", "a b", "host:port", "user@host"})
  void a_host_is_a_host(String host) {
    assertThat(new RequestHead("GET", "/", true, List.of(field("Host", host))).isPlain()).isFalse();
  }

  private static RequestHead post(Field... fields) {
    return new RequestHead(
        "POST", "/", true, Stream.concat(Stream.of(HOST), Stream.of(fields)).toList());
  }

  private static Field field(String name, String value) {
    return new Field(name, value, ": " + value + "\r\n");
  }
}
