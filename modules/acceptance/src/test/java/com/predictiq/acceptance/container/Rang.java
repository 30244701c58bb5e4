package com.predictiq.acceptance.container;

/** The bell of the house rang: told together, told afterwards and told surely. */
public record Rang(String word) {}
