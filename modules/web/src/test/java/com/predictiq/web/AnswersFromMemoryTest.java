package com.predictiq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.AnswersAtHand;
import com.predictiq.testkit.TestConfig;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersFromMemoryTest {

  private static final String PATH = "/api/v1/markets?limit=5";
  private static final String TAG = "0123456789012345678901";

  private int taken;

  @Test
  void an_ordinary_read_goes_no_further() throws Exception {
    AtTheDoor read = asks(new AtTheDoor("GET", PATH));
    assertThat(read.isThrough()).isFalse();
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo('"' + TAG + '"');
    assertThat(read.header("X-Cache")).isEqualTo("HIT");
    assertThat(read.header("RateLimit")).isEqualTo("left");
    assertThat(read.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(read.header("X-Request-Id")).hasSize(36);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer x",
    "X-API-Key, x",
    "X-Signature, x",
    "Cookie, a=b",
    "Origin, https://app.example.org",
    "Content-Length, 0",
    "Transfer-Encoding, chunked",
    "Content-Encoding, gzip",
    "If-Match, *",
    "If-None-Match, *",
    "If-None-Match, '\"a\", \"b\"'",
    "If-Modified-Since, 'Thu, 01 Jan 1970 00:00:00 GMT'",
    "Expect, 100-continue",
    "Accept, text/csv",
    "Accept, 'application/json;q=0'",
    "Accept-Encoding, br",
    "Accept-Encoding, 'gzip;q=0'",
  })
  void what_means_more_than_a_read_goes_the_whole_way_and_is_not_counted_twice(
      String header, String value) throws Exception {
    AtTheDoor more = asks(new AtTheDoor("GET", PATH).with(header, value));
    assertThat(more.isThrough()).isTrue();
    assertThat(taken).isZero();
  }

  @ParameterizedTest
  @CsvSource({"HEAD", "POST", "OPTIONS", "TRACE"})
  void other_methods_go_the_whole_way(String method) throws Exception {
    assertThat(asks(new AtTheDoor(method, PATH)).isThrough()).isTrue();
    assertThat(taken).isZero();
  }

  @Test
  void what_is_not_at_hand_goes_the_whole_way() throws Exception {
    assertThat(asks(new AtTheDoor("GET", "/api/v1/other")).isThrough()).isTrue();
    assertThat(taken).isOne();
  }

  @ParameterizedTest
  @CsvSource({"'', 304", "W/, 304"})
  void who_has_it_already_is_told_so(String weak, int status) throws Exception {
    AtTheDoor again =
        asks(new AtTheDoor("GET", PATH).with("If-None-Match", weak + '"' + TAG + '"'));
    assertThat(again.status()).isEqualTo(status);
    assertThat(again.header("ETag")).isEqualTo('"' + TAG + '"');
  }

  @Test
  void who_has_an_older_one_is_given_the_new() throws Exception {
    String old = '"' + TAG.replace('0', '9') + '"';
    assertThat(asks(new AtTheDoor("GET", PATH).with("If-None-Match", old)).status()).isEqualTo(200);
  }

  @Test
  void packed_it_has_a_weak_tag() throws Exception {
    AtTheDoor packed = asks(new AtTheDoor("GET", PATH).with("Accept-Encoding", "gzip, deflate"));
    assertThat(packed.header("ETag")).isEqualTo("W/\"" + TAG + '"');
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
  }

  private AtTheDoor asks(AtTheDoor read) throws Exception {
    AnswersAtHand answers =
        (asked, unpacks) -> {
          taken++;
          return PATH.equals(asked.target()) ? Optional.of(new Given(unpacks)) : Optional.empty();
        };
    return read.meets(
        new AnswersFromMemory(),
        Map.of(
            "memory",
            new GivesFromMemory(
                answers,
                new TimeOrderedIds(InstantSource.system(), new Random(1)),
                WebConfig.from(TestConfig.defaults()),
                asked -> InetAddress.getLoopbackAddress())));
  }

  private record Given(boolean packed) implements AnswersAtHand.AtHand {

    @Override
    public String route() {
      return "/markets";
    }

    @Override
    public String tag() {
      return TAG;
    }

    @Override
    public byte[] bytes() {
      return "{}".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long ageSeconds() {
      return 0;
    }

    @Override
    public String limitPolicy() {
      return "policy";
    }

    @Override
    public String limitLeft() {
      return "left";
    }
  }
}
