package com.predictiq.mail.feedback;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.ProviderEvents;
import com.predictiq.platform.Json;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Believes what SendGrid signed, lately. What was sent again, by it or by somebody who had
 * listened, is known by its id and changes nothing.
 */
@ApplicationScoped
class HearsSendGrid implements ProviderEvents {

  private final EventStore events;
  private final WebhookConfig config;
  private final InstantSource clock;

  @Inject
  HearsSendGrid(EventStore events, WebhookConfig config, InstantSource clock) {
    this.events = events;
    this.config = config;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void told(byte[] body, String signature, String timestamp) {
    ECPublicKey key =
        config
            .key()
            .orElseThrow(
                () ->
                    new Rejected(
                        MailRefusal.WEBHOOK_OFF, "Set predictiq.mail.sendgrid-webhook-key."));
    Instant now = clock.instant();
    if (!isRecent(timestamp, now) || !isSigned(key, body, signature, timestamp)) {
      throw new Rejected(MailRefusal.SIGNATURE_INVALID, "The signature or its time is not right.");
    }
    List<ProviderEvent> news = events.add(List.copyOf(read(body)), now);
    events.resubscribe(news);
    events.suppress(news, now);
    events.unsubscribe(news);
  }

  private boolean isRecent(String timestamp, Instant now) {
    if (timestamp == null || !timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return age.compareTo(config.window()) <= 0;
  }

  private static boolean isSigned(
      ECPublicKey key, byte[] body, String signature, String timestamp) {
    try {
      Signature check = Signature.getInstance("SHA256withECDSA");
      check.initVerify(key);
      check.update(timestamp.getBytes(StandardCharsets.US_ASCII));
      check.update(body);
      return signature != null && check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }

  /** Of an id that comes twice in one telling, the first. */
  private static List<ProviderEvent> read(byte[] body) {
    Object told;
    try {
      told = Json.plain(body);
    } catch (IllegalArgumentException notJson) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "The body is no JSON.");
    }
    if (!(told instanceof List<?> list)) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "The body is no list of events.");
    }
    return list.stream()
        .map(
            item ->
                item instanceof Map<?, ?> map
                    ? ProviderEvent.of(map)
                    : Optional.<ProviderEvent>empty())
        .flatMap(Optional::stream)
        .collect(
            Collectors.toMap(
                ProviderEvent::id,
                event -> event,
                (first, again) -> first,
                java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}
