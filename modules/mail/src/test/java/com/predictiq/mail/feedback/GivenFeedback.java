package com.predictiq.mail.feedback;

import com.predictiq.mail.SuppressionReason;
import com.predictiq.platform.Settings;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Feedback on a database of its own, signed with a key made for the test. */
final class GivenFeedback implements AutoCloseable {

  static final KeyPair PAIR = pair("secp256r1");

  final TestDatabase database = TestDatabase.fresh();
  final Sql sql = new Sql(database.dataSource());
  final SettableClock clock = new SettableClock();
  final Pseudonyms pseudonyms = new Pseudonyms("a secret of at least so many characters");
  final SuppressionStore suppressions = new SuppressionStore(sql, pseudonyms);
  final EventStore events = new EventStore(sql, pseudonyms, clock);
  final HearsSendGrid ear = ear(Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()));

  String day(int ago) {
    return clock.instant().minus(Duration.ofDays(ago)).toString().substring(0, 10);
  }

  Optional<SuppressionReason> reason(String address) {
    return Optional.ofNullable(suppressions.of(List.of(address)).get(suppressions.hex(address)));
  }

  void subscriber(Instant confirmed) {
    sql.change(
        """
        insert into mail.subscribers (id, email, state, requested_at, confirmed_at)
        values (gen_random_uuid(), 'Ada@example.org', 'CONFIRMED', ?, ?)\
        """,
        confirmed,
        confirmed);
  }

  void tell(String body) {
    String now = Long.toString(clock.instant().getEpochSecond());
    ear.told(bytes(body), signature(PAIR, now, body), now);
  }

  HearsSendGrid ear(String key) {
    TestConfig config = TestConfig.defaults().with("predictiq.mail.sendgrid-webhook-key", key);
    return new HearsSendGrid(events, WebhookConfig.from(Settings.of(config, "mail")), clock);
  }

  long count(String table) {
    return Long.parseLong(text("select count(*) from " + table));
  }

  String text(String question) {
    return sql.first(question, row -> row.getString(1)).orElseThrow();
  }

  static String event(String id, String event, Instant when, String more) {
    return "[{\"sg_event_id\":\"%s\",\"event\":\"%s\",\"email\":\"ada@example.org\",\"timestamp\":%d%s}]"
        .formatted(id, event, when.getEpochSecond(), more);
  }

  static String inner(String list) {
    return list.substring(1, list.length() - 1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String signature(KeyPair pair, String timestamp, String body) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(bytes(timestamp));
      signature.update(bytes(body));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeyPair pair(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void clean() {
    sql.change("truncate mail.events, mail.suppressions, mail.subscribers cascade");
    clock.set(SettableClock.START);
  }

  @Override
  public void close() {
    database.close();
  }
}
