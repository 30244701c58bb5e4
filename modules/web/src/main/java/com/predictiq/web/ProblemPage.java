package com.predictiq.web;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Json;
import com.predictiq.platform.Problem;
import com.predictiq.platform.RequestRefusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Says in our words what the container would say in HTML. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .orElse(HttpServletResponse.SC_NOT_FOUND);
    write(RequestRefusal.ofStatus(status), request, response);
  }

  static void write(Rejected rejected, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = Problem.of(rejected, asked(request));
    byte[] body = Json.bytes(problem);
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }

  private static String asked(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .orElse(request.getRequestURI());
  }
}
