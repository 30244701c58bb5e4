--liquibase formatted sql

--changeset oracle:0002-feeds
create table oracle.feeds (
  id             text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 64),
  source         text not null,
  symbol         text not null,
  introduced_at  timestamptz not null,
  version        bigint not null default 0,
  unique (source, symbol)
);
--rollback drop table oracle.feeds;

--changeset oracle:0002-readings
create table oracle.readings (
  feed_id       text not null references oracle.feeds (id),
  publish_time  timestamptz not null,
  received_at   timestamptz not null,
  source        text not null,
  price         bigint not null check (price > 0),
  confidence    bigint not null check (confidence >= 0),
  exponent      smallint not null check (exponent between -18 and 18),
  primary key (feed_id, publish_time),
  check (publish_time <= received_at)
);
--rollback drop table oracle.readings;
