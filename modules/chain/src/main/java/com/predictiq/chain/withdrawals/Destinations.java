package com.predictiq.chain.withdrawals;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.kernel.Rejected;
import java.util.Optional;
import java.util.function.Function;

/** Whether a payment would arrive: the account is there, has room, and does not ask for a memo. */
final class Destinations {

  private static final String NATIVE = "native";

  private final Function<String, Optional<AccountState>> accounts;
  private final Custody custody;

  Destinations(Function<String, Optional<AccountState>> accounts, Custody custody) {
    this.accounts = accounts;
    this.custody = custody;
  }

  boolean ours(String destination, int channels) {
    if (destination.equals(custody.address()) || destination.equals(custody.feeAccount())) {
      return true;
    }
    for (int number = 0; number <= channels; number++) {
      if (destination.equals(custody.channel(number))) {
        return true;
      }
    }
    return false;
  }

  void require(String destination, String asset, long units, boolean memo) {
    AccountState account;
    try {
      account =
          accounts
              .apply(destination)
              .orElseThrow(
                  () ->
                      new Rejected(
                          ChainRefusal.DESTINATION_MISSING, "Nobody has funded it so far."));
    } catch (NetworkFailed away) {
      throw new Rejected(ChainRefusal.NETWORK_UNREACHABLE, "Nothing was reserved.");
    }
    if (!hasRoom(account, asset, units)) {
      throw new Rejected(ChainRefusal.TRUSTLINE_MISSING, "It cannot take " + asset + ".");
    }
    if (account.memoRequired() && !memo) {
      throw new Rejected(ChainRefusal.MEMO_REQUIRED, "See SEP-29; ask its owner for the memo.");
    }
  }

  /** The same once more before signing, in words for the member. */
  Optional<String> objection(Withdrawal one, String asset) {
    try {
      require(one.destination(), asset, one.amount().units(), one.memo().isPresent());
      return Optional.empty();
    } catch (Rejected no) {
      if (no.refusal() == ChainRefusal.NETWORK_UNREACHABLE) {
        throw new NetworkFailed("the destination cannot be looked at", no);
      }
      return Optional.of(no.refusal().title());
    }
  }

  private static boolean hasRoom(AccountState account, String asset, long units) {
    return asset.equals(NATIVE)
        || asset.endsWith(":" + account.address())
        || account.rooms().getOrDefault(asset, 0L) >= units;
  }
}
