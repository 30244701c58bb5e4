package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.MayBeLeftOut;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusesMissingBodiesTest {

  /** Said by the caller. */
  private record Wish(String what) {}

  /** Said by the caller, or not. */
  @MayBeLeftOut
  private record Detail(String what) {}

  /** Looked at, and never called. */
  @SuppressWarnings("UnusedMethod")
  private interface Resource {
    void wish(@PathParam("id") String id, Wish wish);

    void detail(Detail detail);

    void nothing(@PathParam("id") String id);

    void bean(@BeanParam Wish parameters);
  }

  @Test
  void a_wish_must_be_said() {
    assertThat(needsBody("wish")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"detail", "nothing", "bean"})
  void what_may_be_left_out_or_comes_otherwise_need_not(String method) {
    assertThat(needsBody(method)).isFalse();
  }

  private static boolean needsBody(String name) {
    return Arrays.stream(Resource.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .allMatch(RefusesMissingBodies::needsBody);
  }
}
