-- Fills a migrated, empty database with members, markets and wagers whose books balance, so that
-- plans and times can be looked at in the size that matters. The caller says how much:
--   set scale.members = '100000'; set scale.markets = '10000'; set scale.wagers = '1000000';
-- Deterministic: the same sizes give the same rows. Every third market has ended its betting, a
-- tenth of the markets take half of the wagers, and a tenth of the members place half of them.

create function pg_temp.size(what text) returns bigint language sql immutable as
  $$ select current_setting('scale.' || what)::bigint $$;

-- The rows are joined from each other; to have each reference looked up again would double the time.
set local session_replication_role = replica;

-- A time-ordered id, as the product makes them, but the same each time.
create function pg_temp.id(kind int, i bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(1767225600000 + i), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
             || '8' || lpad(to_hex(i), 15, '0'))::uuid $$;

create function pg_temp.chance(salt int, i bigint, most bigint) returns bigint language sql immutable as
  $$ select (hashint8extended(i, salt) & 9223372036854775807) % most $$;

-- Half of all picks fall on the first tenth.
create function pg_temp.skewed(salt int, i bigint, most bigint) returns bigint language sql immutable as
  $$ select case pg_temp.chance(salt, i, 2)
              when 0 then pg_temp.chance(salt + 1, i, greatest(most / 10, 1))
              else pg_temp.chance(salt + 2, i, most) end $$;

create function pg_temp.moment(i bigint, of bigint) returns timestamptz language sql immutable as
  $$ select timestamptz '2026-01-01 00:00:00Z' + interval '300 days' * (i::double precision / of) $$;

insert into ledger.assets (code, scale, rail) values ('PLAY', 2, 'house') on conflict do nothing;

insert into members.members (id, email, password_hash, display_name, joined_at, version)
select pg_temp.id(1, i), 'member' || i || '@example.org', '$argon2id$none', 'Member ' || i,
       pg_temp.moment(i, pg_temp.size('members')), 0
  from generate_series(1, pg_temp.size('members')) i;

insert into markets.markets (id, creator_id, status, title, description, outcomes, category, tags,
       asset, asset_scale, asset_rail, mechanism, fee_model, fee_bps, tier, resolution_source,
       payout_mode, dispute_window_seconds, resolution_timeout_seconds, created_at, close_time,
       resolution_time, opened_at, closed_at, version)
select pg_temp.id(2, i), pg_temp.id(1, 1 + pg_temp.chance(1, i, pg_temp.size('members'))),
       case when i % 3 = 0 then 'CLOSED' else 'ACTIVE' end,
       'Will ' || word.one || ' number ' || i || ' beat ' || word.other || ' this year?',
       'A question about ' || word.one || ' and ' || word.other || ', made up to fill a shelf.',
       array['Yes', 'No'], 'category-' || i % 20, array['tag-' || i % 100, 'tag-' || i % 7],
       'PLAY', 2, 'HOUSE', 'PARI_MUTUEL', 'FLAT', 250, 'BASIC', 'ADMIN', 'PUSH', 259200, 2592000,
       made.at,
       case when i % 3 = 0 then made.at + interval '7 days' else timestamptz '2030-01-01 00:00:00Z' + i * interval '1 minute' end,
       case when i % 3 = 0 then made.at + interval '9 days' else timestamptz '2030-02-01 00:00:00Z' + i * interval '1 minute' end,
       made.at, case when i % 3 = 0 then made.at + interval '7 days' end, 0
  from generate_series(1, pg_temp.size('markets')) i,
       lateral (select pg_temp.moment(i, 2 * pg_temp.size('markets')) as at) made,
       lateral (select (array['the river', 'a comet', 'the favourite', 'the bank', 'a champion'])[1 + i % 5] as one,
                       (array['the record', 'its rival', 'last year', 'the forecast'])[1 + i % 4] as other) word;

-- The wagers: each market's in the order of their times, with the pool they met.
create temporary table staked on commit drop as
select i, pg_temp.id(3, i) as id, pg_temp.id(1, 1 + pg_temp.skewed(10, i, pg_temp.size('members'))) as member,
       pg_temp.id(2, 1 + pg_temp.skewed(20, i, pg_temp.size('markets'))) as market,
       pg_temp.chance(30, i, 2)::int as outcome, 100 + pg_temp.chance(40, i, 9900) as stake,
       pg_temp.moment(i, pg_temp.size('wagers')) as at
  from generate_series(1, pg_temp.size('wagers')) i;
alter table staked add column fee bigint;
update staked set fee = stake * 250 / 10000;

insert into wagers.wagers (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward,
       payout, outcome_before, pool_before, placed_at)
select id, member, market, outcome, 2, 'PLAY', stake, fee, 0, stake,
       coalesce(sum(stake - fee) over (partition by market, outcome order by i rows between unbounded preceding and 1 preceding), 0),
       coalesce(sum(stake - fee) over (partition by market order by i rows between unbounded preceding and 1 preceding), 0),
       at
  from staked order by i;

insert into wagers.positions (member_id, market_id, outcome, asset, net, gross, fees, wagers)
select member, market, outcome, 'PLAY', sum(stake - fee), sum(stake), sum(fee), count(*)
  from staked group by member, market, outcome;

insert into wagers.pools (market_id, outcome, asset, net, gross, fees, bettors, wagers)
select market_id, outcome, 'PLAY', sum(net), sum(gross), sum(fees), count(*), sum(wagers)
  from wagers.positions group by market_id, outcome;

insert into markets.trading (market_id, volume, wagers, turnover, trend)
-- Trends are reckoned as if all had been placed at the end of the three hundred days.
select m.id, coalesce(sum(p.gross), 0), coalesce(sum(p.wagers), 0), coalesce(sum(p.gross), 0) / 100.0,
       ln(2) * 300 * 4 + ln(1 + coalesce(sum(p.wagers), 0)::double precision)
  from markets.markets m left join wagers.pools p on p.market_id = m.id group by m.id;

insert into markets.life_events (market_id, kind, at)
select id, 'OPENED', opened_at from markets.markets;

-- The money: everybody gets a million and stakes of it.
insert into ledger.accounts (key, kind, asset, owner_id, subject_id, outcome, balance)
select concat_ws('/', a.kind, a.subject, a.outcome, a.owner, 'PLAY'), a.kind, 'PLAY', a.owner, a.subject, a.outcome, a.balance
  from (select 'cash' as kind, m.id as owner, null::uuid as subject, null::int as outcome,
               100000000 - coalesce(sum(p.gross), 0) as balance
          from members.members m left join wagers.positions p on p.member_id = m.id group by m.id
        union all
        select 'escrow', null, market_id, outcome, net from wagers.pools
        union all
        select 'pending-fee', null, market_id, null, sum(fees) from wagers.pools group by market_id
        union all
        select 'external', null, null, null, -100000000 * pg_temp.size('members')) a;

-- With scale.journal = 'together' the journal does not tell each wager: what a member has left and what
-- stands on a market came from outside, in one transfer for each. Ten million wagers take minutes then.
create function pg_temp.together() returns boolean language sql as
  $$ select coalesce(current_setting('scale.journal', true), '') = 'together' $$;

create temporary table moved on commit drop as
select t.id, t.kind, t.reference, t.position, t.at, o.id as origin, d.id as target, o.key as from_key, d.key as to_key, t.amount
  from (select pg_temp.id(4, i) as id, 'sign-up-grant' as kind, pg_temp.id(1, i)::text as reference, 1 as position,
               pg_temp.moment(i, pg_temp.size('members')) as at, 'external/PLAY' as origin,
               'cash/' || pg_temp.id(1, i) || '/PLAY' as target, 100000000::bigint as amount
          from generate_series(1, pg_temp.size('members')) i where not pg_temp.together()
        union all
        select pg_temp.id(5, i), 'wager', id::text, 1, at, 'cash/' || member || '/PLAY',
               'escrow/' || market || '/' || outcome || '/PLAY', stake - fee
          from staked where not pg_temp.together()
        union all
        select pg_temp.id(5, i), 'wager', id::text, 2, at, 'cash/' || member || '/PLAY',
               'pending-fee/' || market || '/PLAY', fee
          from staked where fee > 0 and not pg_temp.together()
        union all
        select pg_temp.id(4, a.id), 'sign-up-grant', a.key, 1, timestamptz '2026-01-01 00:00:00Z',
               'external/PLAY', a.key, a.balance
          from ledger.accounts a
         where pg_temp.together() and a.kind <> 'external' and a.balance > 0) t
  join ledger.accounts o on o.key = t.origin
  join ledger.accounts d on d.key = t.target;

insert into ledger.transfers (id, idempotency_key, content_hash, kind, reference, posted_at)
select id, kind || ':' || reference,
       sha256(convert_to(kind || E'\n' || reference || E'\n'
         || string_agg(from_key || '>' || to_key || ':' || amount, E'\n' order by position), 'UTF8')),
       kind, reference, date_trunc('milliseconds', at)
  from moved group by id, kind, reference, at;

insert into ledger.postings (transfer_id, position, from_account, to_account, asset, amount)
select id, position, origin, target, 'PLAY', amount from moved;

insert into ledger.unsealed_transfers (transfer_id) select id from ledger.transfers;
