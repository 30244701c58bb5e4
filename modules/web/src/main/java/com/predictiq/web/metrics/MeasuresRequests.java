package com.predictiq.web.metrics;

import com.predictiq.kernel.Trace;
import com.predictiq.platform.RouteName;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts each request once, when the last of it is done. What flies past every filter is made a 500
 * by the container, behind our back, and counted as one here.
 */
public class MeasuresRequests extends HttpFilter {

  /** Under this name whoever answers leaves what the route is called. */
  public static final String ROUTE = "predictiq.route";

  /**
   * Under this name a request that goes on after its thread carries what is to be run at its end:
   * when the caller has hung up, the container does not say that it has ended.
   */
  public static final String ENDING = "predictiq.ending";

  static final String MEMBER = "predictiq.member";

  private static final long serialVersionUID = 1L;

  /** Where the gate behind us leaves what it calls the request. */
  static final String TRACE = "predictiq.trace";

  /** What is asked for by machines, and answered by no resource of ours. */
  private static final List<String> SERVED_BESIDE =
      List.of("/health", "/metrics", "/openapi", "/.well-known");

  @Inject private transient RequestCounts counts;
  @Inject private transient VisitorsBook book;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    counts.entered();
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      if (request.isAsyncStarted()) {
        Once ending = new Once(() -> endStream(request, response));
        request.setAttribute(ENDING, ending);
        request.getAsyncContext().addListener(new AtTheEnd(ending));
      } else {
        end(request, status, System.nanoTime() - begun);
      }
    }
  }

  /** How long somebody listens says nothing about how fast we are. */
  private void endStream(HttpServletRequest request, HttpServletResponse response) {
    counts.left();
    counts.answered(request.getMethod(), route(request), response.getStatus());
  }

  private void end(HttpServletRequest request, int status, long nanos) {
    counts.left();
    book.write(
        new AccessLog.Line(
            attribute(request, TRACE, Trace.class),
            attribute(request, MEMBER, String.class),
            request.getMethod(),
            route(request),
            status,
            Duration.ofNanos(nanos)));
  }

  private static String route(HttpServletRequest request) {
    return attribute(request, ROUTE, String.class).orElseGet(() -> beside(request.getRequestURI()));
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    return Optional.ofNullable(request.getAttribute(name)).map(type::cast);
  }

  static String beside(String path) {
    return SERVED_BESIDE.stream()
        .filter(root -> path.equals(root) || path.startsWith(root + "/"))
        .findFirst()
        .orElse(RouteName.OTHER);
  }

  /** However often somebody says that it has ended. */
  private static final class Once implements Runnable {
    private final AtomicReference<Runnable> ending;

    Once(Runnable ending) {
      this.ending = new AtomicReference<>(ending);
    }

    @Override
    public void run() {
      Runnable first = ending.getAndSet(null);
      if (first != null) {
        first.run();
      }
    }
  }

  /** However a request ends that went on after its thread. */
  private record AtTheEnd(Runnable ending) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      ending.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // completes afterwards
    }

    @Override
    public void onError(AsyncEvent event) {
      // completes afterwards
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
