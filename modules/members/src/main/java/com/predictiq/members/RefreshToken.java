package com.predictiq.members;

/** What somebody who is logged in keeps to stay so. Shows itself to nothing but {@link #text()}. */
public record RefreshToken(String text) {

  @Override
  public String toString() {
    return "***";
  }
}
