package com.predictiq.mail.rest;

import com.predictiq.mail.PersonalData.PersonalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that is kept under one address, by where it is kept. */
public record PersonalRecordResponse(
    String email, Instant exportedAt, Map<String, List<Map<String, Object>>> kept) {

  static PersonalRecordResponse of(PersonalRecord personal) {
    return new PersonalRecordResponse(personal.address(), personal.exportedAt(), personal.kept());
  }
}
