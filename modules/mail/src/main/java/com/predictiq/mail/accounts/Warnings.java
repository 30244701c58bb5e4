package com.predictiq.mail.accounts;

import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.Announcer;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells members what may have been done by somebody else in their name. */
@ApplicationScoped
class Warnings {

  /** What it can be; the template has a sentence for each. */
  enum Cause {
    PASSWORD_CHANGED,
    TOKEN_REUSED,
    KEY_CREATED;

    private String flag() {
      return "is_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Announcer announcer;

  @Inject
  Warnings(Announcer announcer) {
    this.announcer = announcer;
  }

  /** The detail is a name the member gave, such as a key's; empty where there is none. */
  void warn(MemberId member, Cause cause, String detail, Instant at) {
    Map<String, Object> facts = new HashMap<>();
    for (Cause one : List.of(Cause.values())) {
      facts.put(one.flag(), one == cause);
    }
    facts.put("details", detail.isEmpty() ? List.of() : List.of(Map.of("text", detail)));
    facts.put("happened_at", at.toString());
    announcer.toMember(
        NoticeKind.SECURITY,
        "security:" + cause + ":" + member + ":" + at + ":" + detail,
        member,
        facts);
  }
}
