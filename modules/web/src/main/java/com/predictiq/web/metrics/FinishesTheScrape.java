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
import java.io.IOException;

/** Adds to what the container shows at /metrics what it has no form for. */
public class FinishesTheScrape extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject @Any private transient Instance<Scraped> figures;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (isWholeScrape(request, response)) {
      Scrape scrape = new Scrape();
      figures.forEach(figure -> figure.tell(scrape));
      response.getWriter().write(scrape.text());
    }
  }

  /** Not a part of it, which somebody asks for by scope or name, and no refusal. */
  private static boolean isWholeScrape(HttpServletRequest request, HttpServletResponse response) {
    String type = response.getContentType();
    return request.getQueryString() == null
        && response.getStatus() == HttpServletResponse.SC_OK
        && type != null
        && type.startsWith("text/plain");
  }
}
