package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** How far back the figures go. */
public class AnalyticsQuery {

  private static final int DEFAULT = 30;
  private static final String RULE = "must be a whole number of days from 1 to 90";

  @QueryParam("days")
  private String days;

  int days() {
    if (days == null) {
      return DEFAULT;
    }
    if (days.matches("[1-9]|[1-8][0-9]|90")) {
      return Integer.parseInt(days);
    }
    throw new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        "days " + RULE + ".",
        List.of(new Fault("?days", "INVALID_VALUE", RULE)));
  }
}
