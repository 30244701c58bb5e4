package com.predictiq.platform.idempotency;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who asks for what. The caller is whom one of the doors has let in: members and operators are on
 * the trace as soon as their credential was checked, and not before. Nobody else has a name, and is
 * told from others by the address.
 */
@ApplicationScoped
class ReadsRequests {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,128}");

  private final ClientAddress client;
  private final IdempotencyConfig config;

  @Inject
  ReadsRequests(ClientAddress client, IdempotencyConfig config) {
    this.client = client;
    this.config = config;
  }

  Optional<String> key(HttpServletRequest request, boolean required) {
    List<String> keys = Collections.list(request.getHeaders(HEADER));
    if (keys.isEmpty() && required) {
      throw refused("REQUIRED", "is needed where money moves");
    }
    if (keys.size() > 1 || keys.stream().anyMatch(key -> !VISIBLE.matcher(key).matches())) {
      throw refused("INVALID_VALUE", "must be given once, 1 to 128 visible ASCII characters");
    }
    return keys.stream().findFirst();
  }

  Asked asked(HttpServletRequest request, String key, Method method, Object... arguments) {
    String route = request.getMethod() + " " + request.getRequestURI();
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return new Asked(
        caller(request),
        key,
        route,
        Fingerprint.of(config.secret(), route + "?" + query, bodies(method, arguments)));
  }

  private String caller(HttpServletRequest request) {
    return Trace.current()
        .flatMap(Trace::member)
        .orElseGet(() -> "address:" + client.of(request).getHostAddress());
  }

  /** What carries no mark of REST is the body; the rest is in the route, or no part of the wish. */
  private static List<Object> bodies(Method method, Object... arguments) {
    Annotation[][] marks = method.getParameterAnnotations();
    List<Object> bodies = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (Arrays.stream(marks[i]).noneMatch(ReadsRequests::isOfRest)) {
        bodies.add(arguments[i]);
      }
    }
    return bodies;
  }

  private static boolean isOfRest(Annotation mark) {
    return mark.annotationType().getName().startsWith("jakarta.ws.rs.");
  }

  private static Rejected refused(String code, String message) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        HEADER + " " + message + ".",
        List.of(new Fault(HEADER, code, message)));
  }
}
