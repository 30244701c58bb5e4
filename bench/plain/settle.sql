-- One settlement as one statement: what it leaves behind, and nothing of what it takes to do that in
-- bites, beside others, with every sum checked. All who stood on the first outcome share the pool.
-- MARKET stands for the id.
with pool as (
  select net, (select sum(net)::bigint from wagers.pools where market_id = 'MARKET') as total
    from wagers.pools where market_id = 'MARKET' and outcome = 0
), settled as (
  update wagers.positions p
     set paid = case p.outcome when 0 then wagers.payout(p.net, o.total, o.net) else 0 end,
         winnings_fee = 0, settled_at = now()
    from pool o where p.market_id = 'MARKET'
  returning p.member_id, p.outcome, p.asset, p.gross, p.paid
), entered as (
  insert into ledger.transfers (id, idempotency_key, content_hash, kind, reference, posted_at)
  values (gen_random_uuid(), 'plain:MARKET', sha256('MARKET'), 'payout', 'MARKET', now())
  returning id
), waiting as (
  insert into ledger.unsealed_transfers (transfer_id, postings) select id, 1 from entered
), winners as (
  select a.id as account, s.paid from settled s
    join ledger.accounts a on a.key = concat('cash/', s.member_id, '/PLAY') where s.paid > 0
), posted as (
  insert into ledger.postings (transfer_id, position, from_account, to_account, asset, amount)
  select e.id, row_number() over (), x.id, w.account, 'PLAY', w.paid
    from winners w, entered e, ledger.accounts x where x.key = 'escrow/MARKET/0/PLAY'
), credited as (
  update ledger.accounts a set balance = a.balance + w.paid from winners w where a.id = w.account
), emptied as (
  update ledger.accounts set balance = 0
   where key in ('escrow/MARKET/0/PLAY', 'escrow/MARKET/1/PLAY')
), earned as (
  select s.member_id, s.asset, 1 as markets, s.gross, s.paid, s.paid - s.gross as profit,
         power((w.outcome_before + w.stake - w.fee)::double precision / (w.pool_before + w.stake - w.fee)
               - case s.outcome when 0 then 1 else 0 end, 2) as missed, 1 as wagers
    from settled s join wagers.wagers w
      on w.member_id = s.member_id and w.market_id = 'MARKET' and w.outcome = s.outcome
), since_ever as (
  insert into wagers.results as r
         (member_id, asset, settled_markets, staked, paid, profit, brier_sum, brier_count)
  select * from earned
      on conflict (member_id, asset) do update
     set settled_markets = r.settled_markets + 1, staked = r.staked + excluded.staked,
         paid = r.paid + excluded.paid, profit = r.profit + excluded.profit,
         brier_sum = r.brier_sum + excluded.brier_sum, brier_count = r.brier_count + 1
)
insert into wagers.period_results as r
       (period, since, member_id, asset, settled_markets, staked, paid, profit, brier_sum, brier_count)
select t.period, date_trunc(t.period, now())::date, e.*
  from earned e cross join (values ('month'), ('week')) t (period)
    on conflict (member_id, asset, period, since) do update
   set settled_markets = r.settled_markets + 1, staked = r.staked + excluded.staked,
       paid = r.paid + excluded.paid, profit = r.profit + excluded.profit,
       brier_sum = r.brier_sum + excluded.brier_sum, brier_count = r.brier_count + 1
