package com.predictiq.mail.carriers;

import com.predictiq.platform.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who carries the mails, in the order in which they are asked. */
public record CarriersConfig(
    List<Carrier> order, Optional<SmtpConfig> smtp, Optional<SendGridConfig> sendGrid) {

  /** The providers there are. */
  enum Carrier {
    LOCAL,
    SMTP,
    SENDGRID
  }

  /** Settings of a provider that is not used may be wrong or missing. */
  public static CarriersConfig from(Settings settings) {
    List<Carrier> order =
        settings.list("provider").stream().map(name -> named(name, settings)).toList();
    if (order.isEmpty() || order.stream().distinct().count() < order.size()) {
      throw settings.bad("provider", "must name at least one provider, and each once.");
    }
    if (order.contains(Carrier.LOCAL) && order.size() > 1) {
      throw settings.bad("provider", "names local beside another; it takes all there is.");
    }
    return new CarriersConfig(
        order,
        order.contains(Carrier.SMTP) ? Optional.of(SmtpConfig.from(settings)) : Optional.empty(),
        order.contains(Carrier.SENDGRID)
            ? Optional.of(SendGridConfig.from(settings))
            : Optional.empty());
  }

  private static Carrier named(String name, Settings settings) {
    return Arrays.stream(Carrier.values())
        .filter(carrier -> carrier.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                settings.bad(
                    "provider",
                    "names '"
                        + name
                        + "'; it must be one or more of "
                        + String.join(
                            ", ",
                            Arrays.stream(Carrier.values())
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .toList())
                        + "."));
  }
}
