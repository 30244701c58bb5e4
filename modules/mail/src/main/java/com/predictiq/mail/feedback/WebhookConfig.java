package com.predictiq.mail.feedback;

import com.predictiq.platform.Settings;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** By which key a provider's telling is known to be its own, and how old it may be. */
public record WebhookConfig(Optional<ECPublicKey> key, Duration window) {

  private static final String KEY = "sendgrid-webhook-key";
  private static final int P_256 = 256;

  public static WebhookConfig from(Settings settings) {
    String text = settings.text(KEY);
    return new WebhookConfig(
        text.isEmpty() ? Optional.empty() : Optional.of(key(text, settings)),
        settings.seconds("sendgrid-webhook-window-seconds", 1, 86_400));
  }

  private static ECPublicKey key(String text, Settings settings) {
    try {
      byte[] der = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
      ECPublicKey key =
          (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
      if (key.getParams().getCurve().getField().getFieldSize() == P_256) {
        return key;
      }
    } catch (GeneralSecurityException | IllegalArgumentException noKey) {
      // answered below, in the same words as a key of another curve
    }
    throw settings.bad(KEY, "is no public key on the curve P-256 in base64.");
  }
}
