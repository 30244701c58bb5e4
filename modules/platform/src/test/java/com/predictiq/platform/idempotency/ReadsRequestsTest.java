package com.predictiq.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsRequestsTest {

  private final ReadsRequests reads =
      new ReadsRequests(
          request -> InetAddress.getLoopbackAddress(),
          new IdempotencyConfig(Duration.ofDays(2), "secret"));

  /** A body. */
  record Body(String name, int count) {}

  /** As a resource would write it. */
  interface Resource {
    @Idempotent(required = true)
    Body put(@PathParam("id") String id, Body body, @HeaderParam("User-Agent") String agent);
  }

  @AfterEach
  void leave() {
    Trace.end();
  }

  @Test
  void a_key_may_be_left_out_only_where_it_is_not_required() {
    assertThat(reads.key(request("/x", null), false)).isEmpty();
    assertThat(refusal(request("/x", null), true))
        .containsExactly(new Fault("Idempotency-Key", "REQUIRED", "is needed where money moves"));
  }

  @Test
  void a_key_has_up_to_128_visible_characters() {
    String longest = "k".repeat(128);
    assertThat(reads.key(request("/x", null, longest), true)).contains(longest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "ä", "a\u0000"})
  void a_key_is_visible(String key) {
    assertThat(refusal(request("/x", null, key), false))
        .extracting(Fault::code)
        .containsExactly("INVALID_VALUE");
  }

  @Test
  void a_key_is_given_once_and_not_too_long() {
    assertThat(refusal(request("/x", null, "a", "b"), false)).hasSize(1);
    assertThat(refusal(request("/x", null, "k".repeat(129)), false)).hasSize(1);
  }

  @Test
  void whoever_was_let_in_is_the_caller_and_the_address_otherwise() throws Exception {
    assertThat(asked("/x", null, new Body("a", 1), "m").caller()).isEqualTo("address:127.0.0.1");
    Trace.begin(Trace.of("request").as("member-7"));
    assertThat(asked("/x", null, new Body("a", 1), "m").caller()).isEqualTo("member-7");
  }

  @Test
  void path_query_and_body_make_the_content_and_headers_do_not() throws Exception {
    Fingerprint content = asked("/x", "q=1", new Body("a", 1), "firefox").content();
    assertThat(asked("/x", "q=1", new Body("a", 1), "curl").content()).isEqualTo(content);
    assertThat(asked("/y", "q=1", new Body("a", 1), "firefox").content()).isNotEqualTo(content);
    assertThat(asked("/x", "q=2", new Body("a", 1), "firefox").content()).isNotEqualTo(content);
    assertThat(asked("/x", "q=1", new Body("a", 2), "firefox").content()).isNotEqualTo(content);
    assertThat(asked("/x", "q=1", null, "firefox").content()).isNotEqualTo(content);
  }

  @Test
  void a_content_cannot_be_guessed_without_the_secret() {
    List<Body> bodies = List.of(new Body("a", 1));
    assertThat(Fingerprint.of("one", "POST /x", bodies))
        .isNotEqualTo(Fingerprint.of("other", "POST /x", bodies));
  }

  @Test
  void where_money_moves_is_written_at_the_method() throws Exception {
    assertThat(KeepsAnswers.required(method())).isTrue();
  }

  private List<Fault> refusal(HttpServletRequest request, boolean required) {
    return catchThrowableOfType(Rejected.class, () -> reads.key(request, required)).faults();
  }

  private Asked asked(String path, String query, Body body, String agent) throws Exception {
    return reads.asked(request(path, query), "key", method(), path, body, agent);
  }

  private static Method method() throws NoSuchMethodException {
    return Resource.class.getDeclaredMethod("put", String.class, Body.class, String.class);
  }

  private static HttpServletRequest request(String path, String query, String... keys) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ReadsRequestsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getRequestURI" -> path;
                  case "getQueryString" -> query;
                  case "getHeaders" -> Collections.enumeration(List.of(keys));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
