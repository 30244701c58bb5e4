import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long the product takes to its first answer, what it weighs, and how fast it lists markets. Each
 * figure stands beside a yardstick taken in turns with it on the same machine: bare Payara Micro with
 * an empty WAR, and a servlet that answers the same bytes without thinking.
 */
class Foundation {

  static final Path ROOT = Path.of("").toAbsolutePath();
  static final Path RUNNABLE = ROOT.resolve("ear/target/predictiq.jar");
  static final Path LAID_OUT = ROOT.resolve("ear/target/predictiq");
  static final Path RESULTS = ROOT.resolve("bench/results/foundation.json");
  static final Path DOCUMENT = ROOT.resolve("docs/performance.md");
  static final String LIST = "/api/v1/markets";
  static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  static int starts = 5;
  static int rounds = 3;
  static int seconds = 10;
  static boolean proves;

  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      int value = Integer.parseInt(arguments[i + 1]);
      switch (arguments[i]) {
        case "--starts" -> starts = value;
        case "--rounds" -> rounds = value;
        case "--seconds" -> seconds = value;
        case "--verify" -> proves = value > 0;
        default ->
            throw new IllegalArgumentException(
                "known are --starts, --rounds, --seconds, --verify");
      }
    }
    Path work = Files.createTempDirectory("predictiq-bench");
    try {
      Figures figures = measure(work);
      Files.createDirectories(RESULTS.getParent());
      Files.writeString(RESULTS, figures.json());
      writeInto(DOCUMENT, "foundation", figures.markdown());
      System.out.println(figures.markdown());
      if (proves) {
        String proof = proof(work);
        writeInto(DOCUMENT, "verify", proof);
        System.out.println(proof);
      }
    } finally {
      delete(work);
    }
  }

  static Figures measure(Path work) throws Exception {
    Path home = work.resolve("home");
    Path empty = emptyWar(work);
    say("A first start, which is not measured: it unpacks, makes the database and records classes");
    startAndStop(product(work, home, freePort()), LIST);
    List<Start> ours = new ArrayList<>();
    List<Start> bare = new ArrayList<>();
    for (int i = 1; i <= starts; i++) {
      say("Start " + i + " of " + starts);
      ours.add(startAndStop(product(work, home, freePort()), LIST));
      bare.add(startAndStop(payara(work, empty, freePort()), "/"));
    }
    List<Double> list = new ArrayList<>();
    List<Double> constant = new ArrayList<>();
    try (Server product = product(work, home, freePort());
        Server servlet = payara(work, constantWar(work, product), freePort())) {
      servlet.waitFor("/constant");
      load(product, LIST, 5);
      load(servlet, "/constant", 5);
      for (int i = 1; i <= rounds; i++) {
        say("Load " + i + " of " + rounds);
        list.add(load(product, LIST, seconds));
        constant.add(load(servlet, "/constant", seconds));
      }
    }
    return new Figures(ours, bare, list, constant);
  }

  /** How long the two commands of the README take: the proof, and a run that finds all built. */
  static String proof(Path work) throws Exception {
    say("./mvnw verify");
    long begun = System.nanoTime();
    Path log = work.resolve("verify.log");
    int ended = wrapper("-B", "-ntp", "verify").redirectOutput(log.toFile()).start().waitFor();
    double minutes = (System.nanoTime() - begun) / 60e9;
    if (ended != 0) {
      Files.copy(log, ROOT.resolve("bench/verify-failed.log"), StandardCopyOption.REPLACE_EXISTING);
      throw new IllegalStateException("verify failed; see bench/verify-failed.log");
    }
    String tally =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" tests ran in "))
            .findFirst()
            .orElse("");
    Path home = work.resolve("run-home");
    double first = run(work, home);
    double second = run(work, home);
    return String.format(
        Locale.ROOT,
        "| what | time |%n|---|---|%n| `./mvnw verify` | %.1f min |%n"
            + "| `./mvnw -Prun` in a new home, to the first 200 | %.1f s |%n"
            + "| `./mvnw -Prun` for the second time | %.1f s |%n%n%s%n",
        minutes, first, second, tally.strip());
  }

  static double run(Path work, Path home) throws Exception {
    say("./mvnw -Prun");
    int port = freePort();
    ProcessBuilder builder = wrapper("-B", "-ntp", "-Prun");
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("PREDICTIQ_HOME", home.toString());
    try (Server server = new Server(builder, work.resolve("run.log"), port)) {
      return server.waitFor(LIST, Duration.ofMinutes(10));
    }
  }

  static ProcessBuilder wrapper(String... arguments) {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("mvnw").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
  }

  /** One start: seconds to the first 200, and what the server's process weighs then. */
  record Start(double seconds, double megabytes) {}

  static Start startAndStop(Server server, String path) throws Exception {
    try (server) {
      double took = server.waitFor(path);
      Thread.sleep(2_000); // let the last threads of the start come to rest before weighing
      return new Start(took, server.megabytes());
    }
  }

  static Server product(Path work, Path home, int port) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(java(), "-jar", RUNNABLE.toString());
    builder.environment().keySet().removeIf(key -> key.startsWith("PREDICTIQ_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT", Integer.toString(port),
                "PREDICTIQ_HOME", home.toString(),
                "PREDICTIQ_PLATFORM_LIMIT_PUBLIC_READS", "999999999/1"));
    return new Server(builder, work.resolve("product.log"), port);
  }

  static Server payara(Path work, Path war, int port) throws IOException {
    return new Server(
        new ProcessBuilder(
            java(), "-jar", payaraJar().toString(), "--nohazelcast", "--disablephonehome",
            "--port", Integer.toString(port), "--deploy", war.toString(), "--contextroot", "/"),
        work.resolve("payara.log"),
        port);
  }

  static double load(Server server, String path, int forSeconds) throws Exception {
    Process wrk =
        new ProcessBuilder("wrk", "-t1", "-c32", "-d" + forSeconds + "s", server.at(path).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0 || said.contains("Non-2xx")) {
      throw new IllegalStateException("wrk did not get good answers:\n" + said);
    }
    return said.lines()
        .filter(line -> line.startsWith("Requests/sec:"))
        .mapToDouble(line -> Double.parseDouble(line.substring(13).strip()))
        .findFirst()
        .orElseThrow();
  }

  /** A server in a process of its own. */
  static final class Server implements AutoCloseable {
    final Process process;
    final int port;
    final long begun = System.nanoTime();

    Server(ProcessBuilder builder, Path log, int port) throws IOException {
      this.port = port;
      this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    URI at(String path) {
      return URI.create("http://127.0.0.1:" + port + path);
    }

    double waitFor(String path) throws Exception {
      return waitFor(path, Duration.ofSeconds(120));
    }

    double waitFor(String path, Duration patience) throws Exception {
      while (!answers(path)) {
        if (!process.isAlive() || System.nanoTime() - begun > patience.toNanos()) {
          throw new IllegalStateException("no answer from " + at(path));
        }
        Thread.sleep(20);
      }
      return (System.nanoTime() - begun) / 1e9;
    }

    boolean answers(String path) throws InterruptedException {
      try {
        HttpRequest request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(5)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException notYet) {
        return false;
      }
    }

    /** The heaviest Java process of the tree: with the launcher in front, that is the server. */
    double megabytes() {
      return Stream.concat(Stream.of(process.toHandle()), process.descendants())
          .mapToDouble(handle -> resident(handle.pid()))
          .max()
          .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  static double resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  static Path emptyWar(Path work) throws IOException {
    Path war = Files.createDirectories(work.resolve("empty"));
    Files.createDirectories(war.resolve("WEB-INF"));
    Files.writeString(war.resolve("index.html"), "empty\n");
    return war;
  }

  static final String CONSTANT =
      """
      @jakarta.servlet.annotation.WebServlet("/constant")
      public class Constant extends jakarta.servlet.http.HttpServlet {
        private byte[] body;
        public void init() throws jakarta.servlet.ServletException {
          try (var in = Constant.class.getResourceAsStream("/body.json")) {
            body = in.readAllBytes();
          } catch (java.io.IOException e) {
            throw new jakarta.servlet.ServletException(e);
          }
        }
        protected void doGet(
            jakarta.servlet.http.HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response) throws java.io.IOException {
          response.setContentType("application/json");
          response.setContentLength(body.length);
          response.getOutputStream().write(body);
        }
      }
      """;

  /** A servlet whose answer is the list of markets as the product gave it, kept as bytes. */
  static Path constantWar(Path work, Server product) throws Exception {
    product.waitFor(LIST);
    HttpRequest request = HttpRequest.newBuilder(product.at(LIST)).build();
    byte[] body = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    Path classes = Files.createDirectories(work.resolve("constant/WEB-INF/classes"));
    Files.write(classes.resolve("body.json"), body);
    Path source = Files.writeString(work.resolve("Constant.java"), CONSTANT);
    String api = LAID_OUT.resolve("payara/runtime/jakarta.servlet-api.jar").toString();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", api, "-d", classes.toString(), source.toString());
    if (failed != 0) {
      throw new IllegalStateException("the yardstick servlet does not compile");
    }
    return work.resolve("constant");
  }

  static Path payaraJar() throws IOException {
    Path repository =
        Path.of(System.getProperty("user.home"), ".m2/repository/fish/payara/extras/payara-micro");
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.getFileName().toString().matches("payara-micro-[0-9.]+\\.jar"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** What came out, told as ratios of medians. */
  record Figures(
      List<Start> ours, List<Start> bare, List<Double> list, List<Double> constant) {

    String markdown() {
      double seconds = median(ours.stream().map(Start::seconds).toList());
      double yardSeconds = median(bare.stream().map(Start::seconds).toList());
      double weight = median(ours.stream().map(Start::megabytes).toList());
      double yardWeight = median(bare.stream().map(Start::megabytes).toList());
      return String.join(
          "\n",
          "| what | product | yardstick | ratio |",
          "|---|---|---|---|",
          row("start to first 200, s (median of " + ours.size() + ")", seconds, yardSeconds, "%.1f"),
          row("resident after the start, MB (median of " + ours.size() + ")", weight, yardWeight, "%.0f"),
          row("GET " + LIST + ", requests/s (median of " + list.size() + ")", median(list), median(constant), "%.0f"),
          "");
    }

    String json() {
      return String.format(
          Locale.ROOT,
          """
          {
            "machine": {"cores": %d, "java": "%s", "os": "%s"},
            "start_seconds": {"product": %s, "bare_payara_micro": %s},
            "resident_megabytes": {"product": %s, "bare_payara_micro": %s},
            "list_requests_per_second": {"product": %s, "constant_servlet": %s}
          }
          """,
          Runtime.getRuntime().availableProcessors(),
          Runtime.version(),
          System.getProperty("os.name") + " " + System.getProperty("os.arch"),
          rounded(ours.stream().map(Start::seconds).toList()),
          rounded(bare.stream().map(Start::seconds).toList()),
          rounded(ours.stream().map(Start::megabytes).toList()),
          rounded(bare.stream().map(Start::megabytes).toList()),
          rounded(list),
          rounded(constant));
    }

    private static String row(String what, double value, double yardstick, String format) {
      return String.format(
          Locale.ROOT,
          "| %s | " + format + " | " + format + " | %.2f |",
          what, value, yardstick, value / yardstick);
    }

    private static List<String> rounded(List<Double> values) {
      return values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList();
    }

    private static double median(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
  }

  /** Puts the table between its two marks and leaves the prose alone. */
  static void writeInto(Path document, String mark, String table) throws IOException {
    String begin = "<!-- " + mark + ": begin -->\n";
    String end = "<!-- " + mark + ": end -->";
    String text = Files.readString(document);
    int from = text.indexOf(begin) + begin.length();
    Files.writeString(document, text.substring(0, from) + table + text.substring(text.indexOf(end)));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin/java").toString();
  }

  static void say(String line) {
    System.err.println(line);
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
