/**
 * The door of the house: the JAX-RS application, the gate that every request passes, the answers
 * the container would otherwise give in HTML, and the few pages. No business here.
 */
package com.predictiq.web;
