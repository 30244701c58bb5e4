package com.predictiq.platform;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code ?limit=&cursor=}, as a bean parameter of every list. Refuses what it does not like. */
public class PageQuery implements CheckedQuery {

  /** What a cursor of ours looks like; whose it is, only its list can tell. */
  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{22,512}");

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

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    limit(reader);
    reader.read(
        "cursor",
        cursor,
        text -> Optional.of(text).filter(CURSOR.asMatchPredicate()),
        RequestRefusal.INVALID_CURSOR.name(),
        "is none this server gave; start again without");
    return reader.faults();
  }

  private int limit() {
    QueryReader reader = new QueryReader();
    int asked = limit(reader);
    reader.refuseIfAnyIsWrong();
    return asked;
  }

  private int limit(QueryReader reader) {
    return reader.whole("limit", limit, 1, PageRequest.MAX_LIMIT).orElse(PageRequest.DEFAULT_LIMIT);
  }
}
