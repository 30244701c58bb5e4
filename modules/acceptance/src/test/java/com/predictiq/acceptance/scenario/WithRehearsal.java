package com.predictiq.acceptance.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the constructor the {@link Rehearsal} that scenarios share in which time has to pass: a
 * node of its own, whose clock they may put forward. Days go by for all of them, so none leans on
 * what day it is.
 */
@Tag(WithRehearsal.TAG)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProvidesRehearsal.class)
@interface WithRehearsal {

  String TAG = "rehearsal";
}
