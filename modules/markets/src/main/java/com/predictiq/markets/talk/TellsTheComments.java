package com.predictiq.markets.talk;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What they said about markets, and which comments they reported. */
@ApplicationScoped
class TellsTheComments implements MemberRecords {

  private static final int PAGE = 100;

  private final MemberWords words;

  @Inject
  TellsTheComments(MemberWords words) {
    this.words = words;
  }

  @Override
  public String section() {
    return "comments";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    List<MemberWords.Said> said = words.comments(member, 0, PAGE);
    while (!said.isEmpty()) {
      said.forEach(to);
      said = words.comments(member, said.get(said.size() - 1).number(), PAGE);
    }
    List<MemberWords.Reported> reported = words.reports(member, new UUID(0, 0).toString(), PAGE);
    while (!reported.isEmpty()) {
      reported.forEach(to);
      reported = words.reports(member, reported.get(reported.size() - 1).comment(), PAGE);
    }
  }
}
