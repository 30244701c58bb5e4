package com.predictiq.markets.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.CommentView;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.ReportedComment;
import com.predictiq.markets.TalkRefusal;
import com.predictiq.markets.WriteComment;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@WithDatabase
class CommentDeskIT {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());

  private final GivenTalk given;
  private final CommentDesk desk;
  private final ModerationDesk moderation;
  private final MarketId market;
  private final MemberId ana = GivenTalk.member();
  private final MemberId ben = GivenTalk.member();

  CommentDeskIT(TestDatabase database) {
    this.given = new GivenTalk(database);
    this.desk = given.comments();
    this.moderation = new ModerationDesk(given.sql, given.clock);
    this.market = given.market(MarketStatus.ACTIVE);
  }

  @Test
  void shows_comments_the_last_first_under_the_names_of_their_authors() {
    CommentView first = say(ana, "  It will rain. ");
    CommentView reply = desk.write(new WriteComment(market, ben, "No.", Optional.of(first.id())));
    assertThat(first.text()).contains("It will rain.");
    assertThat(first.name()).isEqualTo("Name of " + ana);
    assertThat(reply.replyTo()).contains(first.id());
    assertThat(desk.of(market, ALL).items()).containsExactly(reply, first);
    assertThat(desk.find(first.id())).isEqualTo(first);
  }

  @Test
  void pages_meet_every_comment_once_while_others_write() {
    for (int i = 0; i < 5; i++) {
      say(ana, "Number " + i);
    }
    List<CommentId> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<CommentView> page = desk.of(market, new PageRequest(2, after));
      page.items().forEach(comment -> seen.add(comment.id()));
      after = page.next();
      say(ben, "Me too");
    } while (after.isPresent());
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void says_nothing_about_drafts_and_strangers() {
    MarketId draft = given.market(MarketStatus.DRAFT);
    refused(() -> desk.write(new WriteComment(draft, ana, "Hm", Optional.empty())))
        .isEqualTo(MarketRefusal.MARKET_NOT_FOUND);
    refused(() -> desk.of(new MarketId(UUID.randomUUID()), ALL))
        .isEqualTo(MarketRefusal.MARKET_NOT_FOUND);
    refused(() -> desk.find(new CommentId(UUID.randomUUID())))
        .isEqualTo(TalkRefusal.COMMENT_NOT_FOUND);
  }

  @Test
  void who_is_frozen_writes_and_reports_nothing() {
    CommentView comment = say(ana, "Fine");
    given.frozen.add(ben);
    refused(() -> say(ben, "Let me in")).isEqualTo(MembersRefusal.MEMBER_FROZEN);
    refused(() -> desk.report(comment.id(), ben, "Rude")).isEqualTo(MembersRefusal.MEMBER_FROZEN);
  }

  @Test
  void replies_go_one_level_deep_and_stay_on_their_market() {
    CommentView first = say(ana, "First");
    CommentId reply =
        desk.write(new WriteComment(market, ben, "Second", Optional.of(first.id()))).id();
    MarketId other = given.market(MarketStatus.RESOLVED);
    refused(() -> desk.write(new WriteComment(market, ana, "Third", Optional.of(reply))))
        .isEqualTo(TalkRefusal.REPLY_TOO_DEEP);
    refused(() -> desk.write(new WriteComment(other, ana, "Here", Optional.of(first.id()))))
        .isEqualTo(TalkRefusal.COMMENT_NOT_FOUND);
  }

  @Test
  void the_place_of_a_deleted_comment_stays_and_its_text_goes() {
    CommentView comment = say(ana, "Forget this");
    refused(() -> desk.delete(comment.id(), ben)).isEqualTo(TalkRefusal.NOT_THE_AUTHOR);
    desk.delete(comment.id(), ana);
    desk.delete(comment.id(), ana);
    CommentView left = desk.find(comment.id());
    assertThat(left.state()).isEqualTo(CommentView.State.DELETED);
    assertThat(left.text()).isEmpty();
    assertThat(desk.of(market, ALL).items()).containsExactly(left);
    refused(() -> desk.write(new WriteComment(market, ben, "What?", Optional.of(comment.id()))))
        .isEqualTo(TalkRefusal.COMMENT_REMOVED);
    refused(() -> desk.report(comment.id(), ben, "Rude")).isEqualTo(TalkRefusal.COMMENT_REMOVED);
  }

  @Test
  void three_members_hide_a_comment_and_one_member_does_not() {
    CommentView comment = say(ana, "Buy my coins");
    desk.report(comment.id(), ben, "Spam");
    refused(() -> desk.report(comment.id(), ben, "Spam!")).isEqualTo(TalkRefusal.ALREADY_REPORTED);
    refused(() -> desk.report(comment.id(), ana, "Oops")).isEqualTo(TalkRefusal.OWN_COMMENT);
    desk.report(comment.id(), GivenTalk.member(), "Spam");
    assertThat(desk.find(comment.id()).text()).isPresent();
    desk.report(comment.id(), GivenTalk.member(), "Scam");
    assertThat(desk.find(comment.id()).state()).isEqualTo(CommentView.State.HIDDEN);
    assertThat(desk.find(comment.id()).text()).isEmpty();
  }

  @Test
  void the_house_sees_what_was_reported_and_why() {
    CommentView comment = say(ana, "Buy my coins");
    say(ana, "It will rain");
    desk.report(comment.id(), ben, "Spam");
    List<ReportedComment> reported = moderation.comments(true, ALL).items();
    assertThat(reported)
        .filteredOn(one -> one.market().equals(market))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.text()).contains("Buy my coins");
              assertThat(one.reports()).isEqualTo(1);
              assertThat(one.reasons()).containsExactly("Spam");
            });
    assertThat(moderation.comments(false, ALL).items())
        .filteredOn(one -> one.market().equals(market))
        .hasSize(2);
  }

  @Test
  void what_the_house_lets_stand_reports_do_not_hide() {
    CommentView comment = say(ana, "An opinion");
    ReportedComment hidden = moderation.hide(comment.id(), "olga");
    assertThat(hidden.hiddenBy()).contains("olga");
    assertThat(hidden.text()).contains("An opinion");
    assertThat(desk.find(comment.id()).text()).isEmpty();
    assertThat(moderation.unhide(comment.id()).cleared()).isTrue();
    for (int i = 0; i < 4; i++) {
      desk.report(comment.id(), GivenTalk.member(), "I disagree");
    }
    assertThat(desk.find(comment.id()).state()).isEqualTo(CommentView.State.SHOWN);
    assertThat(moderation.hide(comment.id(), "olga").cleared()).isFalse();
    refused(() -> moderation.hide(new CommentId(UUID.randomUUID()), "olga"))
        .isEqualTo(TalkRefusal.COMMENT_NOT_FOUND);
  }

  @Test
  void stores_nothing_of_what_it_refuses() {
    refused(() -> say(ana, "evil \u202e live")).isEqualTo(RequestRefusal.VALIDATION_FAILED);
    refused(() -> say(ana, "x".repeat(2_001))).isEqualTo(RequestRefusal.VALIDATION_FAILED);
    assertThat(say(ana, "\u0430".repeat(2_000)).text().orElseThrow()).hasSize(2_000);
    assertThat(desk.of(market, ALL).items()).hasSize(1);
  }

  private CommentView say(MemberId author, String text) {
    return desk.write(new WriteComment(market, author, text, Optional.empty()));
  }

  private static AbstractObjectAssert<?, ?> refused(ThrowingCallable work) {
    return assertThat((Object) catchThrowableOfType(Rejected.class, work).refusal());
  }
}
