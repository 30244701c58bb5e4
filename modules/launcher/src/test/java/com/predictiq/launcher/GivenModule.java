package com.predictiq.launcher;

import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** An unpacked program with one module in it, whose rules are written by the test. */
final class GivenModule {

  private static final String CONFIG =
      """
      package org.eclipse.microprofile.config;
      public interface Config {
        <T> T getValue(String name, Class<T> type);
        <T> java.util.Optional<T> getOptionalValue(String name, Class<T> type);
      }
      """;

  private static final String REFUSAL =
      """
      package com.predictiq.kernel;
      public class BadSetting extends RuntimeException {
        public BadSetting(String words) { super(words); }
      }
      """;

  private static final String RULES =
      """
      package com.predictiq.bell;
      import com.predictiq.kernel.BadSetting;
      import org.eclipse.microprofile.config.Config;
      record BellConfig(String tone) {
        static BellConfig from(Config config) {
          %s
        }
      }
      """;

  private final Path root;

  private GivenModule(Path root) {
    this.root = root;
  }

  /** The rules are the body of a method that is given a {@code config}. */
  static Layout with(Path root, String defaults, String rules) throws IOException {
    GivenModule module = new GivenModule(root);
    Path classes = module.compiled("classes", defaults, rules);
    module.pack(classes, root.resolve("app/WEB-INF/lib/predictiq-bell-1.jar"));
    Files.createDirectories(root.resolve("lib"));
    return new Layout(root);
  }

  /** The same as a directory, beside modules of which there is none. */
  static Layout asPages(Path root, String defaults, String rules) throws IOException {
    new GivenModule(root).compiled("app/WEB-INF/classes", defaults, rules);
    Files.createDirectories(root.resolve("app/WEB-INF/lib"));
    Files.createDirectories(root.resolve("lib"));
    return new Layout(root);
  }

  private Path compiled(String place, String defaults, String rules) throws IOException {
    Path classes = compile(Files.createDirectories(root.resolve(place)), rules);
    Path meta = Files.createDirectories(classes.resolve("META-INF"));
    Files.writeString(meta.resolve("microprofile-config.properties"), defaults);
    return classes;
  }

  private Path compile(Path classes, String rules) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
    for (String source : List.of(CONFIG, REFUSAL, RULES.formatted(rules))) {
      String name = source.replaceAll("(?s).*(?:interface|class|record) (\\w+).*\\{.*", "$1");
      Path directory = Files.createTempDirectory(root, "source");
      arguments.add(Files.writeString(directory.resolve(name + ".java"), source).toString());
    }
    int faults =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (faults != 0) {
      throw new IllegalArgumentException("the rules do not compile");
    }
    return classes;
  }

  private void pack(Path classes, Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
  }
}
