package com.predictiq.members.rest;

import com.predictiq.members.WalletChallenges;

/** Something to sign (SEP-10). */
public record WalletChallengeResponse(String transaction, String networkPassphrase) {

  static WalletChallengeResponse of(WalletChallenges.Challenge challenge) {
    return new WalletChallengeResponse(challenge.transaction(), challenge.networkPassphrase());
  }
}
