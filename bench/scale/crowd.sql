-- Beside what grow.sql has grown, in the same transaction: markets on which scale.crowd members have a
-- position each, half of them on either outcome, as S1 settles them. scale.crowds says how many markets.
-- The money came from outside in one transfer for each market, so the books balance.
create temporary table crowded on commit drop as
select c, pg_temp.id(6, c) as market from generate_series(1, current_setting('scale.crowds')::int) c;

insert into markets.markets (id, creator_id, status, title, description, outcomes, category, tags,
       asset, asset_scale, asset_rail, mechanism, fee_model, fee_bps, tier, resolution_source,
       payout_mode, dispute_window_seconds, resolution_timeout_seconds, created_at, close_time,
       resolution_time, opened_at, closed_at, version)
select market, pg_temp.id(1, 1), 'CLOSED', 'Will the crowd number ' || c || ' be right?',
       'A question on which everybody has staked.', array['Yes', 'No'], 'crowd', array['crowd'],
       'PLAY', 2, 'HOUSE', 'PARI_MUTUEL', 'FLAT', 250, 'BASIC', 'ADMIN', 'PUSH', 259200, 2592000,
       timestamptz '2026-01-01 00:00:00Z', timestamptz '2026-02-01 00:00:00Z',
       timestamptz '2031-01-01 00:00:00Z', timestamptz '2026-01-01 00:00:00Z',
       timestamptz '2026-02-01 00:00:00Z', 0
  from crowded;

create temporary table crowding on commit drop as
select market, pg_temp.id(7, c * 10000000000 + i) as id, pg_temp.id(1, i) as member, (i % 2)::int as outcome,
       10000 + i % 9973 as stake, (10000 + i % 9973) * 250 / 10000 as fee, i
  from crowded, generate_series(1, pg_temp.size('crowd')) i;

insert into wagers.wagers (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward,
       payout, outcome_before, pool_before, placed_at)
select id, member, market, outcome, 2, 'PLAY', stake, fee, 0, stake, i, 2 * i + 1,
       timestamptz '2026-01-02 00:00:00Z'
  from crowding order by i;

insert into wagers.positions (member_id, market_id, outcome, asset, net, gross, fees, wagers)
select member, market, outcome, 'PLAY', stake - fee, stake, fee, 1 from crowding;

insert into wagers.pools (market_id, outcome, asset, net, gross, fees, bettors, wagers)
select market, outcome, 'PLAY', sum(stake - fee), sum(stake), sum(fee), count(*), count(*)
  from crowding group by market, outcome;

insert into markets.trading (market_id, volume, wagers, turnover, trend)
select market, sum(stake), count(*), sum(stake) / 100.0, 0 from crowding group by market;

insert into markets.life_events (market_id, kind, at)
select market, 'OPENED', timestamptz '2026-01-01 00:00:00Z' from crowded;

insert into ledger.accounts (key, kind, asset, subject_id, outcome, balance)
select concat_ws('/', 'escrow', market, outcome, 'PLAY'), 'escrow', 'PLAY', market, outcome, sum(stake - fee)
  from crowding group by market, outcome
union all
select concat_ws('/', 'pending-fee', market, 'PLAY'), 'pending-fee', 'PLAY', market, null, sum(fee)
  from crowding group by market;

create temporary table given on commit drop as
select pg_temp.id(8, c) as transfer, row_number() over (partition by market order by a.key) as position,
       o.id as origin, a.id as target, a.key, a.balance as amount, market
  from crowded join ledger.accounts a on a.subject_id = market
       join ledger.accounts o on o.key = 'external/PLAY';

insert into ledger.transfers (id, idempotency_key, content_hash, kind, reference, posted_at)
select transfer, 'gift:' || market,
       sha256(convert_to('gift' || E'\n' || market || E'\n'
         || string_agg('external/PLAY>' || key || ':' || amount, E'\n' order by position), 'UTF8')),
       'gift', market, timestamptz '2026-01-02 00:00:00Z'
  from given group by transfer, market;

insert into ledger.postings (transfer_id, position, from_account, to_account, asset, amount)
select transfer, position, origin, target, 'PLAY', amount from given;

insert into ledger.unsealed_transfers (transfer_id, postings)
select transfer, count(*) from given group by transfer;

update ledger.accounts set balance = balance - (select coalesce(sum(amount), 0) from given)
 where key = 'external/PLAY';
