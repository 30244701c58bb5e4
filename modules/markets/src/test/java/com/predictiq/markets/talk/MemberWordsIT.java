package com.predictiq.markets.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.CommentView;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.WriteComment;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@WithDatabase
class MemberWordsIT {

  private final GivenTalk given;
  private final CommentDesk comments;
  private final FollowDesk follows;
  private final MemberWords words;
  private final MarketId market;
  private final MemberId ana = GivenTalk.member();
  private final MemberId ben = GivenTalk.member();

  MemberWordsIT(TestDatabase database) {
    this.given = new GivenTalk(database);
    this.comments = given.comments();
    this.follows = new FollowDesk(given.markets(), given.sql, given.clock);
    this.words = new MemberWords(given.sql);
    this.market = given.row(MarketStatus.ACTIVE, null);
  }

  @Test
  void tells_somebody_all_they_said() {
    for (int i = 0; i < 201; i++) {
      say(ana, "Number " + i);
    }
    comments.report(say(ben, "Buy my coins").id(), ana, "Spam");
    follows.follow(market, ana);
    assertThat(told(new TellsTheComments(words), ana)).hasSize(202);
    assertThat(told(new TellsTheComments(words), ben)).hasSize(1);
    assertThat(told(new TellsTheFollowing(follows), ana)).hasSize(1);
    assertThat(told(new TellsTheFollowing(follows), ben)).isEmpty();
  }

  @Test
  void forgets_the_words_of_who_is_erased_and_nobody_elses() {
    CommentView mine = say(ana, "Forget me");
    CommentView theirs = say(ben, "Remember me");
    comments.report(theirs.id(), ana, "I know where they live");
    follows.follow(market, ana);
    new ForgetsMembers(words).forget(new MemberErased(ana, given.clock.instant()));
    assertThat(comments.find(mine.id()).state()).isEqualTo(CommentView.State.DELETED);
    assertThat(comments.find(theirs.id()).text()).contains("Remember me");
    assertThat(follows.follows(market, ana)).isFalse();
    assertThat(words.reports(ana, ben.toString().replaceAll("[^-]", "0"), 10))
        .extracting(MemberWords.Reported::reason)
        .containsExactly("erased");
  }

  private CommentView say(MemberId author, String text) {
    return comments.write(new WriteComment(market, author, text, Optional.empty()));
  }

  private static List<Record> told(MemberRecords records, MemberId member) {
    List<Record> told = new ArrayList<>();
    records.tell(member, told::add);
    return told;
  }
}
