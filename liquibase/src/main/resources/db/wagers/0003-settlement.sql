--liquibase formatted sql

--changeset wagers:0003-arithmetic
-- What Payout and Fee say in Java, for whole sets at once. Numeric is exact at any size.
create function wagers.payout(stake bigint, share bigint, standing bigint) returns bigint
  language sql immutable parallel safe
  return div(stake::numeric * share, standing)::bigint;
create function wagers.winnings_fee(payout bigint, gross bigint, rate bigint) returns bigint
  language sql immutable parallel safe
  return div(greatest(payout - gross, 0)::numeric * rate, 100000000)::bigint;
--rollback drop function wagers.winnings_fee(bigint, bigint, bigint);
--rollback drop function wagers.payout(bigint, bigint, bigint);

--changeset wagers:0003-pools-end
alter table wagers.pools
  -- The market's fee on winnings, in basis points times those of its tier, 0 for other models.
  add column winnings_rate bigint not null default 0 check (winnings_rate between 0 and 10000000),
  -- What the outcome's positions share out, once that is decided.
  add column share bigint check (share >= 0);
--rollback alter table wagers.pools drop column share, drop column winnings_rate;

--changeset wagers:0003-positions-end
alter table wagers.positions
  add column paid bigint check (paid >= 0),
  add column winnings_fee bigint check (winnings_fee >= 0),
  add column settled_at timestamptz,
  add constraint positions_end_as_a_whole check (
    (settled_at is null) = (paid is null) and (settled_at is null) = (winnings_fee is null));
create index positions_by_member_and_end on wagers.positions (member_id, settled_at)
  where settled_at is not null;
--rollback drop index wagers.positions_by_member_and_end;
--rollback alter table wagers.positions drop constraint positions_end_as_a_whole, drop column settled_at, drop column winnings_fee, drop column paid;

--changeset wagers:0003-wagers-by-time-and-referrer
create index wagers_by_member_and_time on wagers.wagers (member_id, placed_at) include (asset, stake);
create index wagers_by_market_and_referrer on wagers.wagers (market_id, referrer_id) include (reward)
  where reward > 0;
--rollback drop index wagers.wagers_by_market_and_referrer;
--rollback drop index wagers.wagers_by_member_and_time;

--changeset wagers:0003-settlements
create table wagers.settlements (
  market_id      uuid primary key,
  -- One for each outcome, none when everybody gets back what they staked.
  weights        integer[] not null,
  ended_at       timestamptz not null,
  state          text not null default 'PENDING' check (
                   state in ('PENDING', 'GATHERING', 'PAYING', 'RELEASING', 'SETTLED', 'HALTED')),
  -- Counts the bites, part of the key of each one's transfer.
  step           integer not null default 0,
  due_at         timestamptz not null,
  stumbles       integer not null default 0,
  trouble        text,
  -- The decision.
  kind           text check (kind in ('PAYOUT', 'REFUND')),
  reason         text check (reason in ('RESULT', 'CANCELLED', 'NOBODY_WON', 'ONE_SIDED')),
  asset          text,
  claimed        boolean not null default false,
  winnings_rate  bigint not null default 0,
  staked         bigint not null default 0,
  pool           bigint not null default 0,
  positions      bigint not null default 0,
  -- How far it is: the last position and the last referrer that are done.
  last_outcome   integer not null default -1,
  last_member    uuid not null default '00000000-0000-0000-0000-000000000000',
  last_referrer  uuid not null default '00000000-0000-0000-0000-000000000000',
  done           bigint not null default 0,
  paid           bigint not null default 0,
  winnings_fees  bigint not null default 0,
  stake_fees     bigint not null default 0,
  rewards        bigint not null default 0,
  rounding       bigint not null default 0,
  settled_at     timestamptz,
  check ((kind is null) = (state = 'PENDING') or state = 'HALTED'),
  check ((settled_at is not null) = (state = 'SETTLED')),
  check (done between 0 and positions)
) with (fillfactor = 50);
create index settlements_due on wagers.settlements (due_at, step) where state not in ('SETTLED', 'HALTED');
create index settlements_halted on wagers.settlements (market_id) where state = 'HALTED';
--rollback drop table wagers.settlements;

--changeset wagers:0003-claims
create table wagers.claims (
  market_id   uuid not null,
  member_id   uuid not null,
  asset       text not null,
  amount      bigint not null check (amount > 0),
  claimed_at  timestamptz not null,
  primary key (member_id, market_id)
);
--rollback drop table wagers.claims;

--changeset wagers:0003-results
-- What came of a member's stakes on markets that were paid out. A refund leaves no trace here.
create table wagers.results (
  member_id        uuid not null,
  asset            text not null,
  settled_markets  bigint not null check (settled_markets >= 0),
  staked           bigint not null check (staked >= 0),
  paid             bigint not null check (paid >= 0),
  profit           bigint not null,
  brier_sum        double precision not null check (brier_sum >= 0),
  brier_count      bigint not null check (brier_count >= 0),
  primary key (member_id, asset),
  check (profit = paid - staked)
) with (fillfactor = 80);
--rollback drop table wagers.results;
