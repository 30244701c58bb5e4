package com.predictiq.chain.withdrawals;

import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Stellar;
import com.predictiq.members.WalletAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a request saw of the network before its transaction began. A server may take seconds to
 * answer, and for so long nobody should hold a connection of the database and their turn.
 */
@RequestScoped
class SeenDestinations {

  private final Stellar stellar;
  private final Map<String, Supplier<Optional<AccountState>>> seen = new HashMap<>();

  @Inject
  SeenDestinations(Stellar stellar) {
    this.stellar = stellar;
  }

  /** Whatever it meets is told when somebody asks for the account, and not before. */
  void look(String address) {
    if (stellar.config().off() || WalletAddress.parse(address).isEmpty()) {
      return;
    }
    try {
      Optional<AccountState> found = stellar.watch().account(address);
      seen.put(address, () -> found);
    } catch (NetworkFailed away) {
      seen.put(
          address,
          () -> {
            throw away;
          });
    }
  }

  Optional<AccountState> account(String address) {
    return seen.getOrDefault(address, () -> stellar.watch().account(address)).get();
  }
}
