package com.predictiq.members;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an API key must be good for to be let in by {@link MemberOnly}. Without this it is {@link
 * Scope#READ} for a method that reads and {@link Scope#TRADE} for one that writes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsScope {
  Scope value();
}
