package com.predictiq.web;

import com.predictiq.admin.AllowList;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.Guessers;
import com.predictiq.platform.PerimeterRefused;
import com.predictiq.platform.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets nobody near the operators' paths who does not come from where operators come from, however
 * the path is written and before anything is routed. The door at the resources themselves asks
 * again, and for a credential.
 */
public class GuardsTheAdminTree extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String TREE = "/api/v1/admin";

  @Inject private transient ClientAddress client;
  @Inject private transient AllowList allowList;
  @Inject private transient Guessers guessers;
  @Inject private transient Event<PerimeterRefused> refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (guards(request.getRequestURI())) {
      try {
        require(request);
      } catch (Rejected refused) {
        ProblemPage.write(refused, request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  static boolean guards(String path) {
    return PlainPath.of(path).isIn(TREE);
  }

  private void require(HttpServletRequest request) {
    guessers.require(request);
    try {
      allowList.require(client.of(request));
    } catch (Rejected refused) {
      guessers.note(request);
      refusals.fire(
          new PerimeterRefused(
              client.of(request).getHostAddress(),
              request.getMethod(),
              request.getRequestURI(),
              Problem.status(refused.refusal().kind()),
              refused.refusal().name()));
      throw refused;
    }
  }
}
