--liquibase formatted sql

--changeset wagers:0002-wagers
create table wagers.wagers (
  id               uuid primary key,
  -- Counts within the turn of a market, so that its wagers stand in the order they were accepted in.
  seq              bigint not null generated always as identity,
  member_id        uuid not null,
  market_id        uuid not null,
  outcome          integer not null check (outcome >= 0),
  outcomes         integer not null check (outcomes > outcome),
  asset            text not null,
  stake            bigint not null check (stake > 0),
  fee              bigint not null check (fee between 0 and stake),
  reward           bigint not null check (reward between 0 and fee),
  payout           bigint not null check (payout >= 0),
  outcome_before   bigint not null check (outcome_before >= 0),
  pool_before      bigint not null check (pool_before >= outcome_before),
  client_order_id  text check (char_length(client_order_id) between 1 and 64),
  referrer_id      uuid check (referrer_id <> member_id),
  placed_at        timestamptz not null
);
create index wagers_by_member on wagers.wagers (member_id, seq);
create index wagers_by_member_and_market on wagers.wagers (member_id, market_id, seq);
create index wagers_by_market on wagers.wagers (market_id, seq);
create unique index wagers_by_order on wagers.wagers (member_id, client_order_id) where client_order_id is not null;
--rollback drop table wagers.wagers;

--changeset wagers:0002-pools
create table wagers.pools (
  market_id  uuid not null,
  outcome    integer not null,
  asset      text not null,
  net        bigint not null check (net >= 0),
  gross      bigint not null,
  fees       bigint not null check (fees >= 0),
  bettors    bigint not null check (bettors >= 0),
  wagers     bigint not null check (wagers >= bettors),
  primary key (market_id, outcome),
  check (gross = net + fees)
) with (fillfactor = 70);
--rollback drop table wagers.pools;

--changeset wagers:0002-positions
create table wagers.positions (
  member_id  uuid not null,
  market_id  uuid not null,
  outcome    integer not null,
  asset      text not null,
  net        bigint not null check (net >= 0),
  gross      bigint not null,
  fees       bigint not null check (fees >= 0),
  wagers     bigint not null check (wagers > 0),
  primary key (member_id, market_id, outcome),
  check (gross = net + fees)
) with (fillfactor = 90);
create index positions_by_market on wagers.positions (market_id, outcome, member_id);
--rollback drop table wagers.positions;

--changeset wagers:0002-stake-keys
create table wagers.stake_keys (
  member_id     uuid not null,
  key           text not null check (char_length(key) between 1 and 128),
  request_hash  text not null,
  wager_id      uuid not null,
  primary key (member_id, key)
);
--rollback drop table wagers.stake_keys;
