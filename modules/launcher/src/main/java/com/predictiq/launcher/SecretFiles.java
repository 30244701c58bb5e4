package com.predictiq.launcher;

import com.predictiq.kernel.BadSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Secrets that lie in files, as orchestrators like to hand them over: {@code NAME_FILE} names the
 * file that holds what {@code NAME} would. Only for secrets and the addresses that carry passwords.
 */
final class SecretFiles {

  private static final String FILE = "_FILE";
  private static final String PREFIX = "PREDICTIQ_";
  private static final Set<String> ADDRESSES = Set.of("DATABASE_URL", "REDIS_URL");
  private static final int MOST_BYTES = 64 * 1024;

  private SecretFiles() {}

  /** What the files hold, under the names of the variables they stand for. */
  static Map<String, String> read(Map<String, String> environment) {
    Map<String, String> found = new HashMap<>();
    environment.forEach(
        (name, path) -> {
          if (isFileOfSecret(name) && !path.isBlank()) {
            found.put(stem(name), content(name, path.strip(), environment));
          }
        });
    return Map.copyOf(found);
  }

  /** The environment as if the secrets stood in it. */
  static Map<String, String> resolved(Map<String, String> environment) {
    Map<String, String> resolved = new HashMap<>(environment);
    resolved.keySet().removeIf(SecretFiles::isFileOfSecret);
    resolved.putAll(read(environment));
    return Map.copyOf(resolved);
  }

  private static boolean isFileOfSecret(String name) {
    return name.endsWith(FILE)
        && (ADDRESSES.contains(stem(name))
            || (name.startsWith(PREFIX) && Setting.ofKey(stem(name), "").isSecret()));
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - FILE.length());
  }

  private static String content(String name, String path, Map<String, String> environment) {
    if (!environment.getOrDefault(stem(name), "").isBlank()) {
      throw new BadSetting(name, "is given beside " + stem(name) + "; give one of the two.");
    }
    try {
      Path file = Path.of(path);
      if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
      }
    } catch (MalformedInputException | InvalidPathException unreadable) {
      // answered below; what is in the file is nobody's to see
    } catch (IOException refused) {
      throw new BadSetting(name, "names a file that cannot be read: " + refused.getMessage());
    } catch (UncheckedIOException refused) {
      throw new BadSetting(name, "names a file that cannot be read.");
    }
    throw new BadSetting(name, "names no file of text of at most 64 KiB.");
  }
}
