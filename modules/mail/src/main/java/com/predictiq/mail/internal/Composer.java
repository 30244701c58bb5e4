package com.predictiq.mail.internal;

import com.predictiq.mail.carriers.Message;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.mail.writing.Stationery.House;
import com.predictiq.mail.writing.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes of a job on the queue the mail that goes out. */
@ApplicationScoped
class Composer {

  private final Stationery stationery;
  private final MailConfig config;

  @Inject
  Composer(Stationery stationery, MailConfig config) {
    this.stationery = stationery;
    this.config = config;
  }

  Message compose(MailJob job) {
    Written written =
        stationery.write(
            job.kind(),
            job.locale(),
            job.variables(),
            new House(config.fromName(), config.publicUrl()));
    return new Message(
        job.id(),
        job.kind(),
        job.messageId(),
        config.from(),
        config.fromName(),
        job.recipient(),
        written.subject(),
        written.text(),
        written.html(),
        headers(job));
  }

  /** A mail that says where to leave says so to the reader's program too (RFC 2369, RFC 8058). */
  private static Map<String, String> headers(MailJob job) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (job.kind().leavable()) {
      headers.put("List-Unsubscribe", "<" + job.variables().get(Stationery.LINK_TO_LEAVE) + ">");
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return headers;
  }
}
