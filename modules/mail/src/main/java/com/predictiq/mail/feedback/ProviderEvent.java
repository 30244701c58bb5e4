package com.predictiq.mail.feedback;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.SuppressionReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** One thing that happened to a mail after the provider took it. */
record ProviderEvent(
    String id,
    Type type,
    EmailAddress address,
    Optional<MailId> mail,
    Optional<MailKind> kind,
    Optional<SuppressionReason> suppresses,
    Instant occurredAt) {

  private static final int LONGEST_ID = 200;

  /** What can happen. */
  enum Type {
    PROCESSED,
    DEFERRED,
    DELIVERED,
    DROPPED,
    BOUNCE,
    COMPLAINT,
    UNSUBSCRIBE,
    RESUBSCRIBE
  }

  /** Empty when it is of no kind we keep, or not understood; the provider may add others. */
  static Optional<ProviderEvent> of(Map<?, ?> told) {
    Optional<String> id =
        text(told, "sg_event_id").filter(it -> !it.isEmpty() && it.length() <= LONGEST_ID);
    Optional<Type> type = text(told, "event").flatMap(name -> type(name, told));
    Optional<EmailAddress> address = text(told, "email").flatMap(EmailAddress::parse);
    Optional<Instant> time = time(told.get("timestamp"));
    if (id.isEmpty() || type.isEmpty() || address.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProviderEvent(
            id.get(),
            type.get(),
            address.get(),
            text(told, "mail_id").flatMap(MailId::parse),
            text(told, "kind").flatMap(ProviderEvent::kind),
            suppresses(type.get(), told),
            time.get()));
  }

  /** A block is a bounce that may pass: the server was full, or did not like us today. */
  private static Optional<Type> type(String name, Map<?, ?> told) {
    return switch (name) {
      case "processed" -> Optional.of(Type.PROCESSED);
      case "deferred" -> Optional.of(Type.DEFERRED);
      case "delivered" -> Optional.of(Type.DELIVERED);
      case "dropped" -> Optional.of(Type.DROPPED);
      case "bounce" ->
          Optional.of("blocked".equals(told.get("type")) ? Type.DEFERRED : Type.BOUNCE);
      case "spamreport" -> Optional.of(Type.COMPLAINT);
      case "unsubscribe", "group_unsubscribe" -> Optional.of(Type.UNSUBSCRIBE);
      case "group_resubscribe" -> Optional.of(Type.RESUBSCRIBE);
      default -> Optional.empty();
    };
  }

  /** What they drop because of their own list belongs on ours. */
  private static Optional<SuppressionReason> suppresses(Type type, Map<?, ?> told) {
    return switch (type) {
      case BOUNCE -> Optional.of(SuppressionReason.BOUNCE);
      case COMPLAINT -> Optional.of(SuppressionReason.COMPLAINT);
      case UNSUBSCRIBE -> Optional.of(SuppressionReason.UNSUBSCRIBE);
      case DROPPED ->
          switch (text(told, "reason").orElse("")) {
            case "Bounced Address" -> Optional.of(SuppressionReason.BOUNCE);
            case "Spam Reporting Address" -> Optional.of(SuppressionReason.COMPLAINT);
            case "Unsubscribed Address" -> Optional.of(SuppressionReason.UNSUBSCRIBE);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(Map<?, ?> told, String name) {
    return told.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<MailKind> kind(String name) {
    return Arrays.stream(MailKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static Optional<Instant> time(Object seconds) {
    return seconds instanceof Number number
            && number.longValue() > 0
            && number.longValue() < 1L << 40
        ? Optional.of(Instant.ofEpochSecond(number.longValue()))
        : Optional.empty();
  }
}
