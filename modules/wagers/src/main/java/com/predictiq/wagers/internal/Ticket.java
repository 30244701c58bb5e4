package com.predictiq.wagers.internal;

import com.predictiq.platform.Json;
import com.predictiq.wagers.PlaceWager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One stake on its way through the rules, and its answer as soon as there is one. */
final class Ticket {

  private final PlaceWager command;
  private final String hash;
  private Answer answer;

  Ticket(PlaceWager command) {
    this.command = command;
    this.hash = hash(command);
  }

  PlaceWager command() {
    return command;
  }

  /** Says what is asked for, without the key: the same key with another of these is a mistake. */
  String hash() {
    return hash;
  }

  StakeKeys.Key key() {
    return new StakeKeys.Key(command.member(), command.key());
  }

  void answer(Answer given) {
    answer = given;
  }

  boolean isOpen() {
    return answer == null;
  }

  Answer answer() {
    return answer;
  }

  private static String hash(PlaceWager command) {
    String text =
        Json.text(
            new PlaceWager(
                command.member(),
                "",
                command.stake(),
                command.guard(),
                command.clientOrderId(),
                command.referrer()));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
