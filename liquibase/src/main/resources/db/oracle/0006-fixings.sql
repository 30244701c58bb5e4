--liquibase formatted sql

--changeset oracle:0006-questions
-- What a market asks, and the rules it will be answered by; frozen when the market opens.
create table oracle.questions (
  market_id           uuid primary key,
  feed_id             text not null references oracle.feeds (id),
  parts               text[] not null check (cardinality(parts) between 1 and 15),
  min_responses       integer not null check (min_responses between 1 and cardinality(parts)),
  comparison          text check (comparison in ('AT_LEAST', 'AT_MOST', 'INSIDE', 'BUCKETS')),
  bounds              text[] not null,
  outcomes            integer not null check (outcomes between 2 and 100),
  resolution_time     timestamptz not null,
  max_age_seconds     integer not null check (max_age_seconds between 1 and 60),
  max_confidence_bps  integer not null check (max_confidence_bps between 1 and 10000),
  max_spread_bps      integer not null check (max_spread_bps between 1 and 10000),
  wait_seconds        integer not null check (wait_seconds between 0 and 86400),
  tries               integer not null default 0,
  next_try_at         timestamptz not null,
  last_refusal        text,
  overdue_at          timestamptz,
  settled_at          timestamptz,
  check ((comparison is null) = (cardinality(bounds) = 0))
);
create index questions_due on oracle.questions (next_try_at) where settled_at is null;
create index questions_overdue on oracle.questions (overdue_at)
  where settled_at is null and overdue_at is not null;
--rollback drop table oracle.questions;

--changeset oracle:0006-firsts
-- Of each source the first reading at or after the resolution time, as the source itself gave it.
-- A copy: readings are forgotten in time, what decided about money is not.
create table oracle.firsts (
  market_id     uuid not null references oracle.questions (market_id) on delete cascade,
  feed_id       text not null,
  source        text not null,
  price         bigint not null check (price > 0),
  confidence    bigint not null check (confidence >= 0),
  exponent      smallint not null,
  publish_time  timestamptz not null,
  received_at   timestamptz not null,
  primary key (market_id, feed_id)
);
--rollback drop table oracle.firsts;

--changeset oracle:0006-results
-- What operators saw and say; never changed, the last word of each counts.
create table oracle.results (
  seq        bigint primary key generated always as identity,
  market_id  uuid not null references oracle.questions (market_id) on delete cascade,
  operator   text not null,
  outcome    integer check (outcome between 0 and 99),
  price      text,
  evidence   text not null check (char_length(evidence) between 10 and 2000),
  posted_at  timestamptz not null,
  check ((outcome is null) <> (price is null))
);
create index results_by_market on oracle.results (market_id, seq);
--rollback drop table oracle.results;

--changeset oracle:0006-fixings
create table oracle.fixings (
  market_id  uuid primary key references oracle.questions (market_id) on delete cascade,
  outcome    integer not null,
  price      text,
  counted_until  timestamptz not null,
  fixed_at   timestamptz not null
);
--rollback drop table oracle.fixings;
