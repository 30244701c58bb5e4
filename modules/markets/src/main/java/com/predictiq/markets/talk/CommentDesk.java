package com.predictiq.markets.talk;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.CommentView;
import com.predictiq.markets.Comments;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.TalkRefusal;
import com.predictiq.markets.WriteComment;
import com.predictiq.members.Conduct;
import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Where members talk about markets. */
@ApplicationScoped
@Transactional
class CommentDesk implements Comments {

  private static final int MAX_TEXT = 2_000;
  private static final int MAX_REASON = 500;

  private final KnownMarkets markets;
  private final CommentStore store;
  private final Conduct conduct;
  private final DisplayNames names;
  private final TalkConfig config;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  CommentDesk(
      KnownMarkets markets,
      CommentStore store,
      Conduct conduct,
      DisplayNames names,
      TalkConfig config,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.markets = markets;
    this.store = store;
    this.conduct = conduct;
    this.names = names;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Page<CommentView> of(MarketId market, PageRequest request) {
    markets.require(market);
    Page<CommentStore.Comment> page = store.of(market, request);
    Map<MemberId, String> called =
        names.of(page.items().stream().map(CommentStore.Comment::author).toList());
    return page.map(comment -> comment.as(called.get(comment.author())));
  }

  @Override
  public CommentView find(CommentId comment) {
    return view(store.find(comment).orElseThrow(() -> unknown(comment)));
  }

  @Override
  public CommentView write(WriteComment command) {
    Remark said = Remark.of("/text", command.text(), MAX_TEXT);
    markets.require(command.market());
    command.replyTo().ifPresent(to -> requireReplyable(to, command.market()));
    conduct.requireNotFrozen(command.author());
    CommentId id = new CommentId(ids.next());
    store.add(id, command.market(), command.author(), command.replyTo(), said, clock.instant());
    return find(id);
  }

  @Override
  public void delete(CommentId id, MemberId by) {
    if (!held(id).author().equals(by)) {
      throw new Rejected(TalkRefusal.NOT_THE_AUTHOR, "Another member wrote the comment.");
    }
    store.delete(id, clock.instant());
  }

  @Override
  public void report(CommentId id, MemberId by, String reason) {
    Remark why = Remark.of("/reason", reason, MAX_REASON);
    CommentStore.Comment comment = held(id);
    requireShown(comment);
    if (comment.author().equals(by)) {
      throw new Rejected(TalkRefusal.OWN_COMMENT, "You wrote the comment yourself.");
    }
    conduct.requireNotFrozen(by);
    Instant now = clock.instant();
    if (!store.addReport(id, by, why, now)) {
      throw new Rejected(TalkRefusal.ALREADY_REPORTED, "One report of yours is enough.");
    }
    store.countReport(id, config.reportsThatHide(), now);
  }

  private void requireReplyable(CommentId id, MarketId market) {
    CommentStore.Comment above =
        store
            .find(id)
            .filter(found -> found.market().equals(market))
            .orElseThrow(() -> unknown(id));
    requireShown(above);
    if (above.replyTo().isPresent()) {
      throw new Rejected(
          TalkRefusal.REPLY_TOO_DEEP, "Reply to " + above.replyTo().get() + " instead.");
    }
  }

  private static void requireShown(CommentStore.Comment comment) {
    if (!comment.shown()) {
      throw new Rejected(TalkRefusal.COMMENT_REMOVED, "Only its place is left.");
    }
  }

  private CommentStore.Comment held(CommentId id) {
    return store.hold(id).orElseThrow(() -> unknown(id));
  }

  private CommentView view(CommentStore.Comment comment) {
    MemberId author = comment.author();
    return comment.as(names.of(List.of(author)).get(author));
  }

  static Rejected unknown(CommentId id) {
    return new Rejected(TalkRefusal.COMMENT_NOT_FOUND, "There is no comment " + id + ".");
  }
}
