package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Stock Payara Micro with nothing in it, or with a servlet that does not think. */
record Yardstick(Path work, Path war) {

  static final String CONSTANT = "/constant";

  private static final String SERVLET =
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

  static Yardstick empty(Path work) throws IOException {
    Path war = Files.createDirectories(work.resolve("empty"));
    Files.createDirectories(war.resolve("WEB-INF"));
    Files.writeString(war.resolve("index.html"), "empty\n");
    return new Yardstick(work, war);
  }

  static Yardstick answering(Path work, byte[] body) throws IOException {
    Path classes = Files.createDirectories(work.resolve("constant/WEB-INF/classes"));
    Files.write(classes.resolve("body.json"), body);
    Path source = Files.writeString(work.resolve("Constant.java"), SERVLET);
    String api = House.LAID_OUT.resolve("payara/runtime/jakarta.servlet-api.jar").toString();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", api, "-d", classes.toString(), source.toString());
    if (failed != 0) {
      throw new IllegalStateException("the yardstick servlet does not compile");
    }
    return new Yardstick(work, work.resolve("constant"));
  }

  Server start() throws IOException {
    int port = Server.freePort();
    return new Server(
        new ProcessBuilder(
            House.java(),
            "-jar",
            container().toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--deploy",
            war.toString(),
            "--contextroot",
            "/"),
        work.resolve("payara.log"),
        port);
  }

  /** Where Maven keeps it since the build. */
  private static Path container() throws IOException {
    Path repository =
        Path.of(
            System.getProperty(
                "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
    try (Stream<Path> files = Files.walk(repository.resolve("fish/payara/extras/payara-micro"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("payara-micro-[0-9.]+\\.jar"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }
}
