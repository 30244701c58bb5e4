package com.predictiq.canary.markets.util;

/** Lies in the drawer where everything lies. */
public interface Titles {}
