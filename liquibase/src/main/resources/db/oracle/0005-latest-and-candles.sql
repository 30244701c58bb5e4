--liquibase formatted sql

--changeset oracle:0005-latest
-- The newest reading of each feed: asked for all the time, and one row away.
create table oracle.latest (
  feed_id       text primary key references oracle.feeds (id),
  publish_time  timestamptz not null,
  received_at   timestamptz not null,
  source        text not null,
  price         bigint not null,
  confidence    bigint not null,
  exponent      smallint not null
) with (fillfactor = 50);
insert into oracle.latest (feed_id, publish_time, received_at, source, price, confidence, exponent)
select distinct on (feed_id) feed_id, publish_time, received_at, source, price, confidence, exponent
  from oracle.readings order by feed_id, publish_time desc;
--rollback drop table oracle.latest;

--changeset oracle:0005-candles
create table oracle.candles (
  feed_id        text not null references oracle.feeds (id),
  width_seconds  integer not null check (width_seconds in (60, 300, 3600, 86400)),
  starts_at      timestamptz not null,
  open           numeric not null,
  high           numeric not null,
  low            numeric not null,
  close          numeric not null,
  readings       bigint not null check (readings > 0),
  first_at       timestamptz not null,
  last_at        timestamptz not null,
  primary key (feed_id, width_seconds, starts_at),
  check (low <= least(open, close) and high >= greatest(open, close))
) with (fillfactor = 70);
--rollback drop table oracle.candles;

--changeset oracle:0005-candles-of-readings
create function oracle.candles_of(feed text, since timestamptz) returns void language sql as $$
  insert into oracle.candles
  select feed_id, w.width, date_bin(make_interval(secs => w.width), publish_time, timestamptz 'epoch'),
         (array_agg(value order by publish_time))[1], max(value), min(value),
         (array_agg(value order by publish_time desc))[1], count(*), min(publish_time), max(publish_time)
    from (select feed_id, publish_time, trim_scale(price * power(10::numeric, exponent)) as value
            from oracle.readings
           where feed_id = feed and publish_time >= since and confidence < price) r
   cross join (values (60), (300), (3600), (86400)) w (width)
   group by 1, 2, 3
$$;
select oracle.candles_of(id, '-infinity') from oracle.feeds;
--rollback drop function oracle.candles_of(text, timestamptz);

--changeset oracle:0005-keep-up splitStatements:false
-- Whoever adds readings, in whatever order they come: the newest and the candles are right when the
-- statement ends. A price that its source doubts by the whole of it is no price, and in no candle.
create function oracle.keep_up() returns trigger language plpgsql as $$
begin
  insert into oracle.latest as l
         (feed_id, publish_time, received_at, source, price, confidence, exponent)
  select distinct on (feed_id) feed_id, publish_time, received_at, source, price, confidence, exponent
    from added order by feed_id, publish_time desc
  on conflict (feed_id) do update set
         publish_time = excluded.publish_time, received_at = excluded.received_at,
         source = excluded.source, price = excluded.price,
         confidence = excluded.confidence, exponent = excluded.exponent
   where l.publish_time < excluded.publish_time;

  insert into oracle.candles as c
         (feed_id, width_seconds, starts_at, open, high, low, close, readings, first_at, last_at)
  select feed_id, w.width, date_bin(make_interval(secs => w.width), publish_time, timestamptz 'epoch'),
         (array_agg(value order by publish_time))[1], max(value), min(value),
         (array_agg(value order by publish_time desc))[1], count(*), min(publish_time), max(publish_time)
    from (select feed_id, publish_time, trim_scale(price * power(10::numeric, exponent)) as value
            from added where confidence < price) r
   cross join (values (60), (300), (3600), (86400)) w (width)
   group by 1, 2, 3
   order by 1, 2, 3
  on conflict (feed_id, width_seconds, starts_at) do update set
         open = case when excluded.first_at < c.first_at then excluded.open else c.open end,
         high = greatest(c.high, excluded.high),
         low = least(c.low, excluded.low),
         close = case when excluded.last_at > c.last_at then excluded.close else c.close end,
         readings = c.readings + excluded.readings,
         first_at = least(c.first_at, excluded.first_at),
         last_at = greatest(c.last_at, excluded.last_at);
  return null;
end $$;
create trigger keep_up after insert on oracle.readings
  referencing new table as added for each statement execute function oracle.keep_up();
--rollback drop trigger keep_up on oracle.readings;
--rollback drop function oracle.keep_up();
