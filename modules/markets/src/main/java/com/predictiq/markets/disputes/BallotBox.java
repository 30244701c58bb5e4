package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.VoteChoice;
import com.predictiq.markets.VoteTally;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The votes. One for each member and dispute; a later one takes the place of the earlier. */
@ApplicationScoped
@Transactional
public class BallotBox {

  private record Heap(VotingRules.Pile pile, long voters) {}

  private final Sql sql;

  @Inject
  public BallotBox(Sql sql) {
    this.sql = sql;
  }

  public void cast(Dispute dispute, MemberId voter, VoteChoice choice, Amount weight, Instant now) {
    sql.change(
        """
        insert into markets.votes (dispute_id, voter_id, choice, weight, cast_at, changed_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (dispute_id, voter_id)
        do update set choice = excluded.choice, changed_at = excluded.changed_at\
        """,
        dispute.view().id(),
        voter.value(),
        choice.wire(),
        weight.units(),
        now,
        now);
  }

  public VoteTally tally(Dispute dispute) {
    List<Heap> heaps = heaps(dispute);
    Amount total = dispute.totalWeight();
    VotingRules rules = dispute.rules();
    return new VoteTally(
        dispute.market(),
        heaps.stream()
            .map(
                heap ->
                    new VoteTally.Pile(
                        heap.pile().choice(),
                        new Amount(total.asset(), heap.pile().weight()),
                        heap.voters()))
            .toList(),
        new Amount(
            total.asset(),
            heaps.stream().mapToLong(heap -> heap.pile().weight()).reduce(0, Math::addExact)),
        total,
        new Amount(total.asset(), rules.quorumOf(total.units())),
        rules.majority().value(),
        rules.cancel().value(),
        dispute.view().votingEndsAt(),
        dispute.view().verdict());
  }

  /** What the votes come to, in the form in which a verdict is written down. */
  public String count(Dispute dispute) {
    List<VotingRules.Pile> piles = heaps(dispute).stream().map(Heap::pile).toList();
    Optional<VoteChoice> winner = dispute.rules().winner(piles, dispute.totalWeight().units());
    return winner.map(VoteChoice::wire).orElse(Dispute.NONE);
  }

  private List<Heap> heaps(Dispute dispute) {
    return sql.list(
        """
        select choice, sum(weight)::bigint as weight, count(*) as voters
          from markets.votes where dispute_id = ?
         group by choice order by sum(weight) desc, choice\
        """,
        BallotBox::heap,
        dispute.view().id());
  }

  private static Heap heap(ResultSet row) throws SQLException {
    VoteChoice choice = VoteChoice.parse(row.getString("choice")).orElseThrow();
    return new Heap(new VotingRules.Pile(choice, row.getLong("weight")), row.getLong("voters"));
  }
}
