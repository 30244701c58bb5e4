package com.predictiq.members.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Balance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All accounts of a member. The subject is the market, where an account is about one. */
public record BalancesResponse(List<Account> items) {

  /** One account and what lies in it, or by how much it changed. */
  public record Account(String account, Optional<String> subject, Asset asset, Amount amount) {

    static Account of(Balance balance) {
      return new Account(
          balance.account().kind().code(),
          balance.account().subject().map(UUID::toString),
          balance.amount().asset(),
          balance.amount());
    }
  }

  static BalancesResponse of(List<Balance> balances) {
    return new BalancesResponse(balances.stream().map(Account::of).toList());
  }
}
