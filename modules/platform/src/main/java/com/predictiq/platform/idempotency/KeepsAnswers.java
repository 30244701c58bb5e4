package com.predictiq.platform.idempotency;

import com.predictiq.platform.Attempts;
import com.predictiq.platform.Idempotent;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Stands around the writing methods of resources. The answer leaves with {@link RepeatsAnswers}; a
 * method whose answer is repeated is not called and returns nothing.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class KeepsAnswers {

  private final HttpServletRequest request;
  private final ReadsRequests reads;
  private final AnswersOnce answers;
  private final Attempts attempts;

  @Inject
  KeepsAnswers(
      HttpServletRequest request, ReadsRequests reads, AnswersOnce answers, Attempts attempts) {
    this.request = request;
    this.reads = reads;
    this.answers = answers;
    this.attempts = attempts;
  }

  @AroundInvoke
  Object proceed(InvocationContext call) throws Exception {
    Optional<String> key = reads.key(request, required(call.getMethod()));
    return key.isPresent()
        ? once(call, key.get())
        : attempts.make(() -> answers.withoutKey(call::proceed));
  }

  static boolean required(Method method) {
    Idempotent onMethod = method.getAnnotation(Idempotent.class);
    return onMethod == null
        ? method.getDeclaringClass().getAnnotation(Idempotent.class).required()
        : onMethod.required();
  }

  private Object once(InvocationContext call, String key) throws Exception {
    Asked asked = reads.asked(request, key, call.getMethod(), call.getParameters());
    Object[] returned = new Object[1];
    Answer answer =
        attempts.make(
            () ->
                answers.answer(
                    asked,
                    () -> {
                      returned[0] = call.proceed();
                      return Answer.of(returned[0]);
                    }));
    request.setAttribute(Answer.PROPERTY, answer);
    return answer.replayed() ? null : returned[0];
  }
}
