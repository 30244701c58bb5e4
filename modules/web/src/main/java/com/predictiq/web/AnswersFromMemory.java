package com.predictiq.web;

import com.predictiq.kernel.Doorstep;
import com.predictiq.platform.AskedOfServlet;
import com.predictiq.web.metrics.MeasuresRequests;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Gives what is at hand before any other filter or resource is asked, where nobody stands on the
 * {@link Doorstep}: in a container that was not started by our launcher. Comes behind the filter
 * that counts and logs requests, so that these are counted and logged too.
 */
public class AnswersFromMemory extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient GivesFromMemory memory;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<GivesFromMemory.Given> given =
        memory.give(new AskedOfServlet(request), new Answer(response));
    if (given.isPresent()) {
      request.setAttribute(RequestGate.TRACE, given.get().trace());
      request.setAttribute(MeasuresRequests.ROUTE, given.get().route());
    } else {
      chain.doFilter(request, response);
    }
  }

  private record Answer(HttpServletResponse response) implements Doorstep.Told {

    @Override
    public void field(String name, String value) {
      if (name.equals("Content-Type")) {
        response.setContentType(value);
      } else {
        response.addHeader(name, value);
      }
    }

    @Override
    public void end(int status, byte[] body) {
      response.setStatus(status);
      if (status == HttpServletResponse.SC_OK) {
        response.setContentLength(body.length);
        try {
          response.getOutputStream().write(body);
        } catch (IOException gone) {
          throw new UncheckedIOException(gone);
        }
      }
    }
  }
}
