package com.predictiq.chain.contracts;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** The transactions they wait for; they are few. */
@ApplicationScoped
class TellsTheWatched implements MemberRecords {

  /** One of them. */
  record Watched(String transaction, String state, Instant since) {}

  private final WatchStore store;

  @Inject
  TellsTheWatched(WatchStore store) {
    this.store = store;
  }

  @Override
  public String section() {
    return "watched_transactions";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    store
        .of(member)
        .forEach(
            one ->
                to.accept(
                    new Watched(
                        one.hash(), one.state().name().toLowerCase(Locale.ROOT), one.since())));
  }
}
