/**
 * A small house in which everything is wrong on purpose. Each class breaks one rule of the real
 * house, and the architecture test expects to be told so: a rule that misses its canary is no rule.
 */
package com.predictiq.canary;
