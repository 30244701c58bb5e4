package com.predictiq.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a reading method of a resource: its answer is kept, ready to be sent, and given again without
 * asking anybody, until its tags are told to be stale or its time is over. What is kept is only
 * ever an answer to a request without a credential, and an answer: what somebody in particular was
 * told, and every refusal, is made anew. Those who show a credential may be given it too.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Remembered {

  /**
   * What the answer is about, as {@link AnswersChanged} names it. A word in braces is a path
   * parameter: {@code market:{id}}.
   */
  @Nonbinding
  String[] tags() default {};

  /**
   * How old it may become where no tag is told: at most this, and a node that died said nothing.
   */
  @Nonbinding
  long seconds() default 5;
}
