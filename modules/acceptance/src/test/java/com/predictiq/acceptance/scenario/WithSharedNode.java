package com.predictiq.acceptance.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the constructor the one {@link RunningNode} that all scenarios share which neither stop it
 * nor need settings of their own: a first start, with limits that tests do not run into by chance,
 * believing what 127.0.0.1 says about where a call comes from.
 */
@Tag(WithSharedNode.TAG)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProvidesSharedNode.class)
@interface WithSharedNode {

  String TAG = "shared-node";
}
