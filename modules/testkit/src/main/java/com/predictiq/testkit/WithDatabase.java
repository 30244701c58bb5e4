package com.predictiq.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the test class one {@link TestDatabase}, to be asked for as a parameter of the constructor
 * or of any method. It is made at the first use and dropped after the class; tests of one class
 * share it, so they must not share rows.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProvidesDatabase.class)
public @interface WithDatabase {}
