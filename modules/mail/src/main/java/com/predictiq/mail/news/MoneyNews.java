package com.predictiq.mail.news;

import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.Announcer;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Tells members of their money that came in over a chain, and of what went out or did not. */
@ApplicationScoped
class MoneyNews {

  private static final String AMOUNT = "amount";
  private static final String HAPPENED_AT = "happened_at";

  private final Announcer announcer;

  @Inject
  MoneyNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /** The operation that brought it is brought once. */
  void cameIn(MemberId member, long operation, String amount, Instant at) {
    announcer.toMember(
        NoticeKind.DEPOSIT,
        "deposit:" + operation,
        member,
        Map.of(AMOUNT, amount, HAPPENED_AT, at.toString()));
  }

  void ended(MemberId member, String withdrawal, String amount, boolean paid, Instant at) {
    announcer.toMember(
        NoticeKind.WITHDRAWAL,
        "withdrawal:" + withdrawal,
        member,
        Map.of(
            AMOUNT, amount, "is_sent", paid, "reference", withdrawal, HAPPENED_AT, at.toString()));
  }
}
