package com.predictiq.platform;

import com.predictiq.kernel.BadSetting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings of one module and checks them on the way. Defaults stand in the module's
 * {@code microprofile-config.properties}; a value nobody can run with stops the boot and names its
 * key.
 */
public final class Settings {

  private final Config config;
  private final String prefix;

  private Settings(Config config, String prefix) {
    this.config = config;
    this.prefix = prefix;
  }

  /** The settings whose keys start with {@code predictiq.<module>.}. */
  public static Settings of(Config config, String module) {
    return new Settings(config, "predictiq." + module + ".");
  }

  public String text(String name) {
    return config.getOptionalValue(prefix + name, String.class).map(String::strip).orElse("");
  }

  public String requiredText(String name, String why) {
    String value = text(name);
    if (value.isEmpty()) {
      throw new BadSetting(prefix + name, "is empty; " + why + ".");
    }
    return value;
  }

  public long whole(String name, long min, long max) {
    String text = text(name);
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // answered below, in the same words as a number out of range
    }
    throw new BadSetting(
        prefix + name,
        "is '" + text + "'; it must be a whole number from " + min + " to " + max + ".");
  }

  public Duration seconds(String name, long min, long max) {
    return Duration.ofSeconds(whole(name, min, max));
  }

  public Duration millis(String name, long min, long max) {
    return Duration.ofMillis(whole(name, min, max));
  }

  public boolean flag(String name) {
    String text = text(name).toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new BadSetting(prefix + name, "is '" + text + "'; it must be true or false.");
  }

  public <E extends Enum<E>> E oneOf(String name, Class<E> choices) {
    String text = text(name);
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equalsIgnoreCase(text.replace('-', '_')))
        .findFirst()
        .orElseThrow(
            () ->
                new BadSetting(
                    prefix + name,
                    "is '" + text + "'; it must be one of " + choicesOf(choices) + "."));
  }

  /** A list separated by commas; blanks around the entries do not count, empty entries neither. */
  public List<String> list(String name) {
    return Arrays.stream(text(name).split(","))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  public BadSetting bad(String name, String sentence) {
    return new BadSetting(prefix + name, sentence);
  }

  private static <E extends Enum<E>> String choicesOf(Class<E> choices) {
    return String.join(
        ", ",
        Arrays.stream(choices.getEnumConstants())
            .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }
}
