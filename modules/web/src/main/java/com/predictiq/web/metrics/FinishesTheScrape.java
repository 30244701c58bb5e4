package com.predictiq.web.metrics;

import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds to what the container shows at /metrics what it has no form for, and leaves out what it says
 * twice: it tells its own figures before and after ours.
 */
public class FinishesTheScrape extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject @Any private transient Instance<Scraped> figures;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getQueryString() != null) {
      // A part of it, which somebody asks for by scope or name.
      chain.doFilter(request, response);
      return;
    }
    Kept kept = new Kept(response);
    chain.doFilter(request, kept);
    if (response.isCommitted() || kept.text.size() == 0) {
      return;
    }
    String type = response.getContentType();
    if (response.getStatus() == HttpServletResponse.SC_OK
        && type != null
        && type.startsWith("text/plain")) {
      Scrape scrape = new Scrape();
      figures.forEach(figure -> figure.tell(scrape));
      response.getWriter().write(once(kept.text + scrape.text()));
    } else {
      response.getWriter().write(kept.text.toString());
    }
  }

  /** A line of each series and of each remark; the first, because that is as good as any. */
  static String once(String text) {
    Set<String> seen = new HashSet<>();
    return text.lines()
        .filter(line -> seen.add(series(line)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String series(String line) {
    return line.startsWith("#") ? line : line.substring(0, Math.max(0, line.lastIndexOf(' ')));
  }

  /** Holds back what is written. */
  private static final class Kept extends HttpServletResponseWrapper {

    private final CharArrayWriter text = new CharArrayWriter();
    private final PrintWriter writer = new PrintWriter(text);

    Kept(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void flushBuffer() {
      // held back, that too
    }
  }
}
