package com.predictiq.mail.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Issue;
import com.predictiq.mail.IssueView;
import com.predictiq.platform.Json;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Issues, and the readers of each in the order of their ids. */
@ApplicationScoped
class IssueStore {

  static final String NEWEST_FIRST =
      """
      select id, headline, written_by, written_at, send_after, queued, finished_at
        from mail.issues where id < ? order by id desc limit ?\
      """;

  static final String TAKE =
      """
      select id, content, handed_to from mail.issues
       where finished_at is null and send_after <= ?
       order by send_after, id limit 1 for update skip locked\
      """;

  static final String READERS =
      """
      select id, email, locale from mail.subscribers
       where state = 'CONFIRMED' and id > ? order by id limit ? for share\
      """;

  /** One that is being handed out, and who had it last. */
  record Open(UUID id, Map<String, Object> content, UUID handedTo) {}

  record Reader(UUID id, EmailAddress address, String locale) {}

  private final Sql sql;
  private final TimeOrderedIds ids;

  @Inject
  IssueStore(Sql sql, TimeOrderedIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  IssueView add(Issue issue, String editor, Instant now) {
    IssueView view =
        new IssueView(
            ids.next(),
            issue.headline(),
            editor,
            now,
            issue.sendAfter().orElse(now),
            0,
            Optional.empty());
    sql.change(
        """
        insert into mail.issues (id, headline, content, written_by, written_at, send_after)
        values (?, ?, ?, ?, ?, ?)\
        """,
        view.id(),
        view.headline(),
        Json.text(content(issue)),
        editor,
        now,
        view.sendAfter());
    return view;
  }

  List<IssueView> newestFirst(UUID before, int most) {
    return sql.list(NEWEST_FIRST, IssueStore::view, before, most);
  }

  /** The next that is due, held until the transaction ends. */
  Optional<Open> take(Instant now) {
    return sql.first(TAKE, IssueStore::open, now);
  }

  /** They stay on the list until the transaction ends. */
  List<Reader> readers(Open issue, int most) {
    return sql.list(
        READERS,
        row ->
            new Reader(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("locale")),
        issue.handedTo(),
        most);
  }

  void handedTo(Open issue, List<Reader> readers) {
    sql.change(
        "update mail.issues set handed_to = ?, queued = queued + ? where id = ?",
        readers.get(readers.size() - 1).id(),
        readers.size(),
        issue.id());
  }

  void finish(Open issue, Instant now) {
    sql.change("update mail.issues set finished_at = ? where id = ?", now, issue.id());
  }

  private static Map<String, Object> content(Issue issue) {
    return Map.of(
        "headline",
        issue.headline(),
        "summary",
        issue.summary(),
        "paragraphs",
        issue.paragraphs().stream().map(text -> Map.of("text", text)).toList(),
        "links",
        issue.links().stream()
            .map(link -> Map.of("title", link.title(), "link_url", link.url()))
            .toList());
  }

  private static Open open(ResultSet row) throws SQLException {
    Map<?, ?> content = Json.read(row.getString("content"), Map.class);
    return new Open(
        row.getObject("id", UUID.class),
        content.entrySet().stream()
            .collect(Collectors.toMap(entry -> (String) entry.getKey(), Map.Entry::getValue)),
        row.getObject("handed_to", UUID.class));
  }

  private static IssueView view(ResultSet row) throws SQLException {
    return new IssueView(
        row.getObject("id", UUID.class),
        row.getString("headline"),
        row.getString("written_by"),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "send_after"),
        row.getLong("queued"),
        Sql.optionalInstant(row, "finished_at"));
  }
}
