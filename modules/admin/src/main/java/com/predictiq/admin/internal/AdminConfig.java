package com.predictiq.admin.internal;

import com.predictiq.platform.AddressRange;
import com.predictiq.platform.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Who may pass the operator's door, whether an empty house gets the demo, and how many whole units
 * of a house currency one operator may give away alone.
 */
record AdminConfig(
    List<AddressRange> allowList, List<AdminKey> keys, boolean demo, long creditAlone) {

  private static final String ALLOW_LIST = "allow-list";
  private static final String KEYS = "bootstrap-keys";
  private static final int MIN_KEY = 24;

  private static final List<AddressRange> LOOPBACK =
      Stream.of("127.0.0.0/8", "::1").map(AddressRange::parse).map(Optional::orElseThrow).toList();

  static AdminConfig from(Config config) {
    Settings settings = Settings.of(config, "admin");
    return new AdminConfig(
        allowList(settings),
        keys(settings),
        settings.flag("demo"),
        settings.whole("credit-alone-max", 0, 1_000_000_000));
  }

  private static List<AddressRange> allowList(Settings settings) {
    List<AddressRange> ranges =
        settings.list(ALLOW_LIST).stream().map(entry -> range(settings, entry)).toList();
    return ranges.isEmpty() ? LOOPBACK : ranges;
  }

  private static AddressRange range(Settings settings, String entry) {
    return AddressRange.parse(entry)
        .orElseThrow(
            () ->
                settings.bad(
                    ALLOW_LIST,
                    "has the entry '" + entry + "', which is no IP address or CIDR range."));
  }

  private static List<AdminKey> keys(Settings settings) {
    List<String> keys = settings.list(KEYS);
    if (keys.stream().anyMatch(key -> key.length() < MIN_KEY)) {
      throw settings.bad(KEYS, "has a key of fewer than " + MIN_KEY + " characters.");
    }
    return keys.stream().map(AdminKey::of).toList();
  }
}
