package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.WalletAddress;
import com.predictiq.members.WalletChallenges;
import java.security.SecureRandom;

/** Whoever sends the address of a wallet has signed with it. */
final class FakeChallenges implements WalletChallenges {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom CHANCE = new SecureRandom();

  @Override
  public Challenge issue(WalletAddress wallet) {
    return new Challenge(wallet.text(), "a network");
  }

  @Override
  public WalletAddress redeem(String transaction) {
    return WalletAddress.parse(transaction)
        .orElseThrow(() -> new Rejected(MembersRefusal.CHALLENGE_INVALID, "no wallet"));
  }

  /** Tries checksums until one is right, which needs no code of its own to make them. */
  static WalletAddress someWallet() {
    StringBuilder head = new StringBuilder("GA");
    for (int i = 0; i < 50; i++) {
      head.append(ALPHABET.charAt(CHANCE.nextInt(32)));
    }
    for (int tail = 0; tail < 1 << 20; tail++) {
      String text =
          head.toString()
              + ALPHABET.charAt(tail >> 15 & 31)
              + ALPHABET.charAt(tail >> 10 & 31)
              + ALPHABET.charAt(tail >> 5 & 31)
              + ALPHABET.charAt(tail & 31);
      if (WalletAddress.parse(text).isPresent()) {
        return new WalletAddress(text);
      }
    }
    throw new IllegalStateException("every address has a checksum");
  }
}
