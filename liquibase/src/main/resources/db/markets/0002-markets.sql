--liquibase formatted sql

--changeset markets:0002-markets
create table markets.markets (
  id                          uuid primary key,
  creator_id                  uuid not null,
  status                      text not null check (status in
    ('DRAFT', 'ACTIVE', 'CLOSED', 'PROPOSED', 'DISPUTED', 'RESOLVED', 'CANCELLED')),
  title                       text not null check (char_length(title) between 10 and 200),
  description                 text not null check (char_length(description) <= 5000),
  outcomes                    text[] not null check (cardinality(outcomes) between 2 and 100),
  category                    text not null,
  tags                        text[] not null check (cardinality(tags) <= 10),
  image_url                   text,
  rules                       text,
  asset                       text not null,
  asset_scale                 integer not null check (asset_scale between 0 and 9),
  asset_rail                  text not null,
  mechanism                   text not null,
  fee_model                   text not null,
  fee_bps                     integer not null check (fee_bps between 0 and 1000),
  tier                        text not null,
  resolution_source           text not null,
  payout_mode                 text not null check (payout_mode in ('PUSH', 'PULL')),
  oracle_feed                 text,
  dispute_window_seconds      bigint not null check (dispute_window_seconds between 3600 and 2592000),
  resolution_timeout_seconds  bigint not null check (resolution_timeout_seconds > 0),
  parent_id                   uuid,
  parent_outcome              integer,
  created_at                  timestamptz not null,
  close_time                  timestamptz not null,
  resolution_time             timestamptz not null,
  opened_at                   timestamptz,
  closed_at                   timestamptz,
  proposed_at                 timestamptz,
  proposed_outcome            integer,
  ended_at                    timestamptz,
  winning_outcome             integer,
  -- The part of the pool that each outcome shares out, in basis points; a single winner has all.
  resolution                  integer[],
  end_reason                  text,
  featured                    boolean not null default false,
  version                     bigint not null,
  search                      tsvector not null generated always as (
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', description), 'B')) stored,
  check (resolution_time >= close_time),
  check ((status = 'DRAFT') = (opened_at is null) or status in ('RESOLVED', 'CANCELLED')),
  check ((status in ('RESOLVED', 'CANCELLED')) = (ended_at is not null)),
  check ((status = 'RESOLVED') = (resolution is not null)),
  check (status = 'RESOLVED' or winning_outcome is null),
  check (cardinality(resolution) = cardinality(outcomes)),
  check (proposed_outcome between 0 and cardinality(outcomes) - 1),
  check (winning_outcome between 0 and cardinality(outcomes) - 1),
  check ((parent_id is null) = (parent_outcome is null))
);
-- Lists: each order has an index that ends in the id, so that a cursor finds its place at once.
create index markets_newest on markets.markets (id) where status <> 'DRAFT';
create index markets_by_status on markets.markets (status, id);
create index markets_by_category on markets.markets (category, id) where status <> 'DRAFT';
create index markets_by_creator on markets.markets (creator_id, id);
create index markets_closing on markets.markets (close_time, id) where status = 'ACTIVE';
create index markets_by_close_time on markets.markets (close_time, id) where status <> 'DRAFT';
create index markets_proposed on markets.markets (proposed_at, id) where status = 'PROPOSED';
create index markets_featured on markets.markets (id) where featured;
create index markets_tags on markets.markets using gin (tags);
create index markets_search on markets.markets using gin (search);
create index markets_children on markets.markets (parent_id) where parent_id is not null;
--rollback drop table markets.markets;

--changeset markets:0002-trading
-- Beside the market and not in it: this row changes with every wager, the market almost never does.
create table markets.trading (
  market_id  uuid primary key,
  volume     bigint not null check (volume >= 0),
  wagers     bigint not null check (wagers >= 0),
  turnover   numeric(30, 9) not null,
  trend      double precision not null
) with (fillfactor = 60);
create index trading_volume on markets.trading (turnover, market_id);
create index trading_trend on markets.trading (trend, market_id);
--rollback drop table markets.trading;

--changeset markets:0002-life-events
create table markets.life_events (
  seq        bigint primary key generated always as identity,
  market_id  uuid not null,
  kind       text not null,
  at         timestamptz not null,
  outcome    integer,
  note       text
);
create index life_events_by_market on markets.life_events (market_id, seq);
--rollback drop table markets.life_events;

--changeset markets:0002-creation-keys
create table markets.creation_keys (
  creator_id    uuid not null,
  key           text not null check (char_length(key) between 1 and 128),
  request_hash  text not null,
  market_id     uuid,
  created_at    timestamptz not null,
  primary key (creator_id, key)
);
create index creation_keys_by_age on markets.creation_keys (created_at);
--rollback drop table markets.creation_keys;
