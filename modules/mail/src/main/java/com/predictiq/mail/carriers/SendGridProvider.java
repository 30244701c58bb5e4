package com.predictiq.mail.carriers;

import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries mails to SendGrid by its HTTP API, version 3. Its answer says whether it took the mail;
 * what became of it after that comes by webhook.
 */
final class SendGridProvider implements MailProvider {

  private static final int TAKEN = 202;
  private static final int NO_SUCH_KEY = 401;
  private static final int NOT_ALLOWED = 403;
  private static final int TOO_MANY = 429;
  private static final int THEIR_FAULT = 500;
  private static final int ANSWER_LENGTH = 300;

  private final SendGridConfig config;
  private final InstantSource clock;
  private final HttpClient http;
  private volatile Dependency.State standing;

  SendGridProvider(SendGridConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.timeout())
            .build();
    this.standing = Dependency.State.up(config + ", not needed yet");
  }

  @Override
  public String name() {
    return "sendgrid";
  }

  @Override
  public Dependency.State standing() {
    return standing;
  }

  @Override
  public void carry(Message message) {
    HttpResponse<String> answer = send(request(message));
    int status = answer.statusCode();
    if (status == TAKEN) {
      standing = Dependency.State.up(config.toString());
      return;
    }
    throw refusal(status, answer);
  }

  private NotCarried refusal(int status, HttpResponse<String> answer) {
    String said = config + " answered " + status + ": " + shortened(answer.body());
    boolean atTheDoor = status == NO_SUCH_KEY || status == NOT_ALLOWED;
    if (atTheDoor || status == TOO_MANY || status >= THEIR_FAULT) {
      standing = Dependency.State.down(said);
      return new NotCarried(Because.UNREACHABLE, said, reset(answer));
    }
    return new NotCarried(Because.REFUSED, said);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      String said = config + ": " + nobodyThere;
      standing = Dependency.State.down(said);
      throw new NotCarried(Because.UNREACHABLE, said);
    } catch (IOException noAnswer) {
      throw new IllegalStateException(config + " gave no answer: " + noAnswer, noAnswer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for " + config, stopped);
    }
  }

  private HttpRequest request(Message message) {
    return HttpRequest.newBuilder(config.endpoint())
        .timeout(config.timeout())
        .header("Authorization", "Bearer " + config.key())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(Json.text(body(message))))
        .build();
  }

  /** What they send comes back in their events as the custom arguments, by which we know it. */
  private static Map<String, Object> body(Message message) {
    Map<String, String> headers = new LinkedHashMap<>(message.headers());
    headers.put("Message-ID", message.messageId());
    headers.put("Auto-Submitted", "auto-generated");
    Map<String, Object> off = Map.of("enable", false);
    return Map.of(
        "personalizations",
        List.of(
            Map.of(
                "to", List.of(Map.of("email", message.to().value())),
                "custom_args",
                    Map.of("mail_id", message.id().toString(), "kind", message.kind().name()))),
        "from",
        Map.of("email", message.from().value(), "name", message.fromName()),
        "subject",
        message.subject(),
        "headers",
        headers,
        "content",
        List.of(
            Map.of("type", "text/plain", "value", message.text()),
            Map.of("type", "text/html", "value", message.html())),
        "tracking_settings",
        Map.of("click_tracking", off, "open_tracking", off));
  }

  /** Seconds since 1970, on 429. */
  private Optional<Instant> reset(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("X-RateLimit-Reset")
        .filter(text -> text.matches("[0-9]{1,12}"))
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
        .filter(clock.instant()::isBefore);
  }

  private static String shortened(String body) {
    String line = body.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.substring(0, Math.min(line.length(), ANSWER_LENGTH));
  }
}
