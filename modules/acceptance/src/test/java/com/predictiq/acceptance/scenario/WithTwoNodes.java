package com.predictiq.acceptance.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the constructor the {@link TwoNodes} that scenarios about several nodes share. Where this
 * machine has a Redis, they have one in common.
 */
@Tag(WithTwoNodes.TAG)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProvidesTwoNodes.class)
@interface WithTwoNodes {

  String TAG = "two-nodes";
}
