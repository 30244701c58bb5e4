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
 * key and the answer are kept too; a refusal keeps nothing, so that the key can be used again. A
 * transaction that the database ended for the sake of another is begun again, with or without key.
 *
 * <p>The method answers with a {@code Response} that holds a record or nothing, with a record, or
 * with nothing. Its answer is kept as it is sent: not for what must be told once only, such as
 * tokens and keys.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

  /** Whether the key may be left out. It may not where money moves. */
  @Nonbinding
  boolean required() default false;
}
