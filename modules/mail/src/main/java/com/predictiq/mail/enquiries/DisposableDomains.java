package com.predictiq.mail.enquiries;

import com.predictiq.mail.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Domains whose mailboxes are thrown away after minutes, from a list file, with all below them.
 * They get the answer everybody gets, and no mail.
 */
@ApplicationScoped
public class DisposableDomains {

  private static final String LIST = "/mail/disposable-domains.txt";

  private final Set<String> domains;

  public DisposableDomains() {
    this.domains = read();
  }

  public boolean contain(EmailAddress address) {
    return Stream.iterate(address.domain(), name -> name.indexOf('.') > 0, DisposableDomains::above)
        .anyMatch(domains::contains);
  }

  private static String above(String domain) {
    return domain.substring(domain.indexOf('.') + 1);
  }

  private static Set<String> read() {
    try (InputStream file = DisposableDomains.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
