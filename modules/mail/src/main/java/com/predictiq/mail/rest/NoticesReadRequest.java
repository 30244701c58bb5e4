package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.NoticeId;
import com.predictiq.mail.NoticeRefusal;
import com.predictiq.platform.RequestRefusal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which notices were read. */
@Schema(
    description =
        "Either notices, 1 to 100 of their ids, or until: that one and all that are older.")
public record NoticesReadRequest(List<String> notices, String until) {

  private static final int MOST = 100;

  Optional<NoticeId> last() {
    requireEither();
    return Optional.ofNullable(until).map(NoticesReadRequest::known);
  }

  List<NoticeId> each() {
    requireEither();
    return notices.stream().map(NoticesReadRequest::known).toList();
  }

  private void requireEither() {
    if ((notices == null) == (until == null)) {
      throw invalid("", "must have either notices or until");
    }
    if (notices != null && (notices.isEmpty() || notices.size() > MOST)) {
      throw invalid("/notices", "must have 1 to " + MOST + " entries");
    }
  }

  /** Ids are opaque: one of another form is one that nobody has. */
  private static NoticeId known(String id) {
    return NoticeId.parse(id)
        .orElseThrow(
            () -> new Rejected(NoticeRefusal.NOTICE_NOT_FOUND, "There is none of this id."));
  }

  private static Rejected invalid(String pointer, String message) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        "The body" + pointer + " " + message + ".",
        List.of(new Fault(pointer, "INVALID_VALUE", message)));
  }
}
