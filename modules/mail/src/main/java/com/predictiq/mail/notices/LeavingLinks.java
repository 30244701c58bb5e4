package com.predictiq.mail.notices;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.NoticeKind;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * The links to leave by at the end of mails. They are sealed and not stored: a hundred thousand
 * mails need no hundred thousand rows, and a link found again after years still lets go.
 */
@ApplicationScoped
class LeavingLinks {

  private static final String SEAL = "mail.leaving-notices";
  private static final String ALL = "*";

  private final Cursors seals;
  private final NoticesConfig config;

  @Inject
  LeavingLinks(Cursors seals, NoticesConfig config) {
    this.seals = seals;
    this.config = config;
  }

  /** Who leaves what. */
  record Leaving(MemberId member, List<NoticeKind> kinds) {}

  String ofKind(MemberId member, NoticeKind kind) {
    return link(member, kind.wire());
  }

  String ofAll(MemberId member) {
    return link(member, ALL);
  }

  Leaving open(String token) {
    String[] parts = opened(token).split(":", 2);
    List<NoticeKind> kinds =
        Arrays.stream(NoticeKind.values())
            .filter(kind -> !kind.compulsory())
            .filter(kind -> parts[1].equals(ALL) || parts[1].equals(kind.wire()))
            .toList();
    return new Leaving(MemberId.parse(parts[0]).orElseThrow(), kinds);
  }

  private String opened(String token) {
    try {
      return seals.open(SEAL, String.valueOf(token));
    } catch (Rejected forged) {
      throw new Rejected(MailRefusal.TOKEN_INVALID, "The link is not one of ours.");
    }
  }

  private String link(MemberId member, String what) {
    return config.publicUrl()
        + "/api/v1/notices/unsubscribe?token="
        + seals.seal(SEAL, member + ":" + what);
  }
}
