package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Details;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;

/** What is known of the current request before it is answered. */
@RequestScoped
public class CallNotes {

  private String action = "";
  private Optional<String> target = Optional.empty();
  private Optional<Map<String, String>> asked = Optional.empty();
  private boolean written;

  public String action() {
    return action;
  }

  public Optional<String> target() {
    return target;
  }

  /** What was asked for, as far as it may be remembered; empty until the body was read. */
  public Optional<Details> details() {
    return asked.map(it -> new Details(Optional.of(it), Optional.empty(), Optional.empty()));
  }

  /** Somebody has begun to write this call down, and will finish. */
  public void taken() {
    written = true;
  }

  boolean isTaken() {
    return written;
  }

  void route(String template, Optional<String> of) {
    action = template;
    target = of;
  }

  void asked(Map<String, String> fields) {
    asked = Optional.of(fields);
  }
}
