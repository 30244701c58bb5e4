package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.QueryReader;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusesBadQueriesTest {

  /** Which of something. */
  static class Wish implements CheckedQuery {

    @QueryParam("loud")
    private String loud;

    @Override
    public List<Fault> faults() {
      QueryReader reader = new QueryReader();
      reader.flag("loud", loud);
      return reader.faults();
    }
  }

  /** Looked at, and never called. */
  @SuppressWarnings("UnusedMethod")
  private interface Resource {
    void list(@BeanParam Wish wish, @BeanParam PageQuery page, @QueryParam("free") String free);

    void nothing();
  }

  private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

  @Test
  void tells_all_that_is_wrong_with_a_query_at_once() {
    query.add("limits", "1");
    query.add("loud", "maybe");
    query.add("limit", "0");
    query.add("cursor", "?");
    query.addAll("free", "a", "b");
    Rejected refused = refused("list");
    assertThat(refused.refusal()).isEqualTo(RequestRefusal.UNKNOWN_PARAMETER);
    assertThat(refused.faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactlyInAnyOrder(
            "?limits UNKNOWN_PARAMETER",
            "?free REPEATED",
            "?loud INVALID_VALUE",
            "?limit OUT_OF_RANGE",
            "?cursor INVALID_CURSOR");
    assertThat(refused.getMessage()).isEqualTo("Known, once each: [cursor, free, limit, loud].");
  }

  @Test
  void without_an_unknown_one_it_is_values_that_are_wrong() {
    query.add("loud", "maybe");
    query.add("cursor", "A".repeat(513));
    assertThat(refused("list").refusal()).isEqualTo(RequestRefusal.VALIDATION_FAILED);
  }

  @Test
  void a_cursor_alone_has_a_name_of_its_own() {
    query.add("cursor", "A".repeat(513));
    assertThat(refused("list").refusal()).isEqualTo(RequestRefusal.INVALID_CURSOR);
  }

  @Test
  void where_nothing_is_asked_all_is_unknown() {
    query.add("loud", "true");
    assertThat(refused("nothing").getMessage()).isEqualTo("No parameters are known here.");
  }

  @Test
  void what_is_right_passes() {
    query.add("loud", "true");
    query.add("limit", "100");
    query.add("cursor", "A".repeat(22));
    query.add("free", "what ever");
    assertThatCode(() -> check("list").refuse(query)).doesNotThrowAnyException();
    assertThatCode(() -> check("list").refuse(new MultivaluedHashMap<>()))
        .doesNotThrowAnyException();
  }

  private Rejected refused(String method) {
    return catchThrowableOfType(Rejected.class, () -> check(method).refuse(query));
  }

  private static RefusesBadQueries.Check check(String name) {
    return Arrays.stream(Resource.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .map(RefusesBadQueries.Check::of)
        .findFirst()
        .orElseThrow();
  }
}
