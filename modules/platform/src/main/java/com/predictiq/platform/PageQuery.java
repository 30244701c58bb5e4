package com.predictiq.platform;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code ?limit=&cursor=}, as a bean parameter of every list. Refuses what it does not like. */
public class PageQuery {

  @QueryParam("limit")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  /** What the store is asked for. The list's name keeps one list's cursors out of another. */
  public PageRequest request(String list) {
    return new PageRequest(
        limit(), Optional.ofNullable(cursor).map(text -> cursors().open(list, text)));
  }

  public <T, R> PageResponse<R> response(String list, Page<T> page, Function<T, R> view) {
    return new PageResponse<>(
        page.items().stream().map(view).toList(),
        page.next().map(position -> cursors().seal(list, position)),
        page.next().isPresent(),
        limit());
  }

  /** Looked up and not injected: JAX-RS makes this object, and knows no beans. */
  private static Cursors cursors() {
    return CDI.current().select(Cursors.class).get();
  }

  private int limit() {
    if (limit == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    if (limit.matches("[1-9][0-9]?|100")) {
      return Integer.parseInt(limit);
    }
    throw new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        "limit must be a whole number from 1 to 100.",
        List.of(new Fault("?limit", "OUT_OF_RANGE", "must be a whole number from 1 to 100")));
  }
}
