package com.predictiq.chain.withdrawals;

import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.Withdrawals;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What they took out, or tried to. */
@ApplicationScoped
class TellsTheWithdrawals implements MemberRecords {

  /** One of them. */
  record Asked(
      String destination, String asset, String amount, String state, Instant requestedAt) {}

  private final Withdrawals withdrawals;

  @Inject
  TellsTheWithdrawals(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public String section() {
    return "withdrawals";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    Optional<String> after = Optional.empty();
    do {
      Page<WithdrawalView> page =
          withdrawals.of(member, new PageRequest(PageRequest.MAX_LIMIT, after));
      page.items().forEach(one -> to.accept(told(one)));
      after = page.next();
    } while (after.isPresent());
  }

  private static Asked told(WithdrawalView one) {
    return new Asked(
        one.destination(),
        one.amount().asset().code(),
        one.amount().text(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.requestedAt());
  }
}
