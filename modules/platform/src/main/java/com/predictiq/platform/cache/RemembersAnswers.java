package com.predictiq.platform.cache;

import com.predictiq.platform.AskedOfServlet;
import com.predictiq.platform.Json;
import com.predictiq.platform.Remembered;
import com.predictiq.platform.limits.LimitedRoute;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stands around reading methods. What was made for somebody with a credential is never kept: only
 * what nobody in particular was told may be told to everybody.
 */
@Remembered
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 60)
class RemembersAnswers {

  private static final List<String> CREDENTIALS =
      List.of("Authorization", "X-API-Key", "X-Signature", "Cookie");

  private final HttpServletRequest request;
  private final TwoLevelCache cache;

  @Inject
  RemembersAnswers(HttpServletRequest request, TwoLevelCache cache) {
    this.request = request;
    this.cache = cache;
  }

  @AroundInvoke
  Object proceed(InvocationContext call) throws Exception {
    if (isNamed()) {
      Optional<Kept<ReadyAnswer>> kept = cache.remembered(key(request));
      return kept.isPresent() ? sent(new TwoLevelCache.Found<>(kept.get(), true)) : call.proceed();
    }
    TwoLevelCache.Found<ReadyAnswer> found = cache.find(recipe(call));
    found.kept().value().servedBy(LimitedRoute.of(call.getMethod()));
    return sent(found);
  }

  /** The filter that writes answers finds it on the request; the method is not asked. */
  private Object sent(TwoLevelCache.Found<ReadyAnswer> found) {
    request.setAttribute(SendsAnswers.PROPERTY, found);
    return null;
  }

  private boolean isNamed() {
    return CREDENTIALS.stream().anyMatch(header -> request.getHeader(header) != null);
  }

  private Recipe<ReadyAnswer> recipe(InvocationContext call) {
    Remembered mark = mark(call.getMethod());
    return new Recipe<>(
        key(request),
        tags(mark, call.getMethod(), call.getParameters()),
        Duration.ofSeconds(mark.seconds()),
        () -> new ReadyAnswer(Json.bytes(call.proceed())),
        ReadyAnswer::text,
        ReadyAnswer::read);
  }

  static String key(HttpServletRequest request) {
    return ReadyAnswer.key(new AskedOfServlet(request).target());
  }

  static Remembered mark(Method method) {
    Remembered onMethod = method.getAnnotation(Remembered.class);
    return onMethod == null ? method.getDeclaringClass().getAnnotation(Remembered.class) : onMethod;
  }

  static Set<String> tags(Remembered mark, Method method, Object... arguments) {
    Set<String> tags = new HashSet<>();
    for (String tag : mark.tags()) {
      tags.add(filled(tag, method.getParameters(), arguments));
    }
    return tags;
  }

  private static String filled(String tag, Parameter[] parameters, Object... arguments) {
    String filled = tag;
    for (int i = 0; i < parameters.length; i++) {
      PathParam path = parameters[i].getAnnotation(PathParam.class);
      if (path != null) {
        filled = filled.replace("{" + path.value() + "}", String.valueOf(arguments[i]));
      }
    }
    return filled;
  }
}
