package com.predictiq.members.records;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.TransferView;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Everything that moved on their accounts, latest first. */
@ApplicationScoped
class TellsTheMoney implements MemberRecords {

  private final Ledger ledger;

  @Inject
  TellsTheMoney(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One transfer, as far as it touched them. */
  record Moved(String id, String kind, String reference, Instant postedAt, List<Change> changes) {}

  /** By how much an account changed. */
  record Change(String account, Optional<String> subject, Asset asset, Amount amount) {}

  @Override
  public String section() {
    return "transfers";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    Optional<String> after = Optional.empty();
    do {
      Page<TransferView> page =
          ledger.transfers(member.value(), new PageRequest(PageRequest.MAX_LIMIT, after));
      page.items().forEach(transfer -> to.accept(moved(transfer)));
      after = page.next();
    } while (after.isPresent());
  }

  private static Moved moved(TransferView transfer) {
    return new Moved(
        transfer.id().toString(),
        transfer.kind().code(),
        transfer.reference(),
        transfer.postedAt(),
        transfer.changes().stream().map(TellsTheMoney::change).toList());
  }

  private static Change change(Balance balance) {
    return new Change(
        balance.account().kind().code(),
        balance.account().subject().map(UUID::toString),
        balance.amount().asset(),
        balance.amount());
  }
}
