package com.predictiq.admin.audit;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a refusal is called, read from the problem it is answered with. */
public final class ProblemCode {

  private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z0-9_]{1,60})\"");
  private static final int A_PROBLEM_BEGINS_WITHIN = 2_000;

  private ProblemCode() {}

  public static Optional<String> of(ContainerResponseContext response) {
    return response.getStatus() >= 400 && response.getEntity() instanceof byte[] problem
        ? in(problem)
        : Optional.empty();
  }

  static Optional<String> in(byte[] problem) {
    int length = Math.min(problem.length, A_PROBLEM_BEGINS_WITHIN);
    Matcher code = CODE.matcher(new String(problem, 0, length, StandardCharsets.UTF_8));
    return code.find() ? Optional.of(code.group(1)) : Optional.empty();
  }
}
