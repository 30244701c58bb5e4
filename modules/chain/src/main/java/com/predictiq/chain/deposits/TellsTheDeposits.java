package com.predictiq.chain.deposits;

import com.predictiq.chain.DepositView;
import com.predictiq.chain.Deposits;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What came in for them. */
@ApplicationScoped
class TellsTheDeposits implements MemberRecords {

  /** One of them. */
  record Deposited(
      String transaction, String sender, String asset, String amount, Instant happenedAt) {}

  private final Deposits deposits;

  @Inject
  TellsTheDeposits(Deposits deposits) {
    this.deposits = deposits;
  }

  @Override
  public String section() {
    return "deposits";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    Optional<String> after = Optional.empty();
    do {
      Page<DepositView> page = deposits.of(member, new PageRequest(PageRequest.MAX_LIMIT, after));
      page.items().forEach(one -> to.accept(told(one)));
      after = page.next();
    } while (after.isPresent());
  }

  private static Deposited told(DepositView one) {
    return new Deposited(
        one.transaction(), one.sender(), one.asset(), one.amount(), one.happenedAt());
  }
}
