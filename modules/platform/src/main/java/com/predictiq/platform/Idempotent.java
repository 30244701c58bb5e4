package com.predictiq.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a resource that writes: with an {@code Idempotency-Key} it happens once, and
 * whoever repeats it gets the first answer again. Runs the method in one transaction, in which the
 * key and the answer are kept too; a refusal keeps nothing, so that the key can be used again.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

  /** Whether the key may be left out. It may not where money moves. */
  @Nonbinding
  boolean required() default false;
}
