package com.predictiq.web;

import com.predictiq.platform.Dependency;
import com.predictiq.platform.Json;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How everything the product leans on is doing. Always 200: whoever asks wants the picture, and
 * readiness is asked elsewhere.
 */
@WebServlet("/health/dependencies")
public class DependenciesPage extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The whole picture: up, or degraded when anything that was configured is down. */
  record Picture(String status, List<Line> dependencies) {}

  /** One dependency. */
  record Line(String name, String status, long latencyMillis, Optional<String> detail) {}

  @Inject @Any private transient Instance<Dependency> dependencies;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Line> lines =
        dependencies.stream()
            .map(DependenciesPage::ask)
            .sorted(Comparator.comparing(Line::name))
            .toList();
    boolean down = lines.stream().anyMatch(line -> line.status().equals("down"));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(Json.bytes(new Picture(down ? "degraded" : "up", lines)));
  }

  private static Line ask(Dependency dependency) {
    long begun = System.nanoTime();
    Dependency.State state = dependency.probe();
    long took = (System.nanoTime() - begun) / NANOS_PER_MILLI;
    return new Line(
        dependency.name(), state.status().name().toLowerCase(Locale.ROOT), took, state.detail());
  }
}
