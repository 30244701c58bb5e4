package com.predictiq.acceptance.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import com.predictiq.acceptance.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The chart, rendered by Helm itself. The library would ask whatever cluster the machine knows for
 * the secrets that were made there, and it keeps hooks to itself; so it is given a copy in which
 * the question is answered and nothing looks like a hook.
 */
final class Chart {

  static final String RELEASE = "shop";
  static final List<String> PLACES = List.of("local", "staging", "production");

  /** What a cluster holds that the chart was installed in before. */
  static final String KEPT =
      "(dict \"platform-secret\" \"a2VwdA==\" \"admin-keys\" \"a2VwdA==\""
          + " \"postgres-password\" \"a2VwdA==\")";

  static final Path SOURCE = Path.of("helm/predictiq");
  private static final String QUESTION = "(lookup \"v1\" \"Secret\" .Release.Namespace $name).data";
  private static final String HOOK = "helm.sh/hook: ";
  private static final String NO_HOOK = "helm.sh/not-a-hook: ";

  private static final Chart INSTALLED_BEFORE = new Chart(KEPT);

  private final Path directory;

  private Chart(String secrets) {
    this.directory = copy(secrets);
  }

  static Chart installedBefore() {
    return INSTALLED_BEFORE;
  }

  static Chart installedNowhere() {
    return new Chart("dict");
  }

  /** The objects of one of our places, with some values of the caller's own. */
  List<JsonNode> render(String place, Map<String, String> more) {
    return Manifests.read(text(place, more));
  }

  List<JsonNode> render(String place) {
    return render(place, Map.of());
  }

  String text(String place, Map<String, String> more) {
    Path values = House.root().resolve(SOURCE).resolve("values-" + place + ".yaml");
    TemplateCommand command =
        new Helm(directory)
            .template()
            .withName(RELEASE)
            .withNamespace("market")
            .withKubeVersion("1.31.0")
            .withValuesFile(values);
    more.forEach(command::set);
    return command.call().replace(NO_HOOK, HOOK).replaceAll("(?m) +$", "");
  }

  boolean lints() {
    return !new Helm(directory).lint().quiet().call().isFailed();
  }

  /** The files of alerts as they are now, wherever the chart's own copies have got to. */
  static List<Path> alerts() {
    return House.files().stream()
        .filter(
            file -> file.startsWith("ops/prometheus") && file.toString().endsWith(".rules.yaml"))
        .toList();
  }

  private static Path copy(String secrets) {
    Path source = House.root().resolve(SOURCE);
    try (Stream<Path> files = Files.walk(source)) {
      Path target = Files.createTempDirectory("predictiq-chart-").resolve("predictiq");
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copied = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        String text = Files.readString(file);
        Files.writeString(copied, text.replace(QUESTION, secrets).replace(HOOK, NO_HOOK));
      }
      for (Path alerts : alerts()) {
        Path copied = target.resolve("files/prometheus").resolve(alerts.getFileName());
        Files.createDirectories(copied.getParent());
        Files.writeString(copied, House.text(alerts));
      }
      return target;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
