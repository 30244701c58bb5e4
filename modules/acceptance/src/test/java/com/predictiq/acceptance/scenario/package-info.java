/**
 * The product from outside: the shipped runnable is started as whoever installs it would start it,
 * and asked what they would ask. Nothing here knows a class of the product.
 */
package com.predictiq.acceptance.scenario;
