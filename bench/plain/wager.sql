-- One wager as one plain SQL transaction on the tables of the product: the same rows, the same triggers,
-- the same durability. Written to be quick: prepared, every look-up by key, and whatever all stakes of a
-- market wait for is taken as late as can be, which is when the pool is read that the wager tells of.
-- pgbench: -D markets=1 for one hot market, 1000 for many; -D members=N.
\set who random(1, :members)
\set which random(1, :markets)
\set side random(0, 1)
begin;
select m.id as member from members.members m left join members.limits l on l.member_id = m.id where m.email = 'member' || :who || '@example.org' and m.frozen_at is null \gset
select m.id as market from bench.markets b join markets.markets m on m.id = b.id where b.n = :which and m.status = 'ACTIVE' and m.close_time > now() \gset
select c.id as cash, e.id as escrow, f.id as fees, gen_random_uuid() as wager, gen_random_uuid() as transfer from ledger.accounts c, ledger.accounts e, ledger.accounts f where c.key = concat('cash/', :member::text, '/PLAY') and c.balance >= 100 and e.key = concat('escrow/', :market::text, '/', :side::text, '/PLAY') and f.key = concat('pending-fee/', :market::text, '/PLAY') for no key update of c \gset
insert into wagers.stake_keys (member_id, key, request_hash, wager_id) values (:member, :wager::text, encode(sha256(:wager::text::bytea), 'hex'), :wager::uuid);
with entered as (insert into ledger.transfers (id, idempotency_key, content_hash, kind, reference, posted_at) values (:transfer, concat('wager:', :wager::text), sha256(convert_to(concat(E'wager\n', :wager::text, E'\ncash/', :member::text, '/PLAY>escrow/', :market::text, '/', :side::text, E'/PLAY:98\ncash/', :member::text, '/PLAY>pending-fee/', :market::text, '/PLAY:2'), 'UTF8')), 'wager', :wager::text, date_trunc('milliseconds', now())) returning id) insert into ledger.unsealed_transfers (transfer_id, postings) select id, 2 from entered;
insert into ledger.postings (transfer_id, position, from_account, to_account, asset, amount) values (:transfer, 1, :cash, :escrow, 'PLAY', 98), (:transfer, 2, :cash, :fees, 'PLAY', 2);
insert into wagers.positions as p (market_id, outcome, member_id, asset, net, gross, fees, wagers) values (:market, :side, :member, 'PLAY', 98, 100, 2, 1) on conflict (member_id, market_id, outcome) do update set net = p.net + 98, gross = p.gross + 100, fees = p.fees + 2, wagers = p.wagers + 1 returning (xmax = 0)::int as first \gset
with held as (select outcome, net from wagers.pools where market_id = :market order by outcome for no key update) select coalesce(sum(net), 0)::bigint as pool, coalesce(sum(net) filter (where outcome = :side), 0)::bigint as here from held \gset
insert into wagers.wagers (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout, outcome_before, pool_before, placed_at) values (:wager, :member, :market, :side, 2, 'PLAY', 100, 2, 0, 98 * (:pool::bigint + 98) / (:here::bigint + 98), :here::bigint, :pool::bigint, date_trunc('milliseconds', now()));
insert into wagers.pools as p (market_id, outcome, asset, net, gross, fees, bettors, wagers) values (:market, :side, 'PLAY', 98, 100, 2, 1, 1) on conflict (market_id, outcome) do update set net = p.net + 98, gross = p.gross + 100, fees = p.fees + 2, bettors = p.bettors + :first::int, wagers = p.wagers + 1;
update ledger.accounts a set balance = a.balance + v.change from (values (:cash::bigint, -100), (:escrow::bigint, 98), (:fees::bigint, 2)) v (id, change) where a.id = v.id;
update markets.trading set volume = volume + 100, wagers = wagers + 1, turnover = turnover + 1, trend = greatest(trend, w.weight) + ln(1 + exp(-least(abs(trend - w.weight), 700))) from (select ln(2) * extract(epoch from now() - timestamptz '2026-01-01 00:00:00Z')::double precision / 21600 as weight) w where market_id = :market;
commit;
