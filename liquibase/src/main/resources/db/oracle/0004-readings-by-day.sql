--liquibase formatted sql

--changeset oracle:0004-readings-by-day
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_extension where extname = 'timescaledb'
alter table oracle.readings rename to readings_whole;
alter index oracle.readings_pkey rename to readings_whole_pkey;
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
) partition by range (publish_time);
-- Takes what no day was made for yet, so that no reading is lost because a worker was late.
create table oracle.readings_other partition of oracle.readings default;
insert into oracle.readings select feed_id, publish_time, received_at, source, price, confidence, exponent
  from oracle.readings_whole;
drop table oracle.readings_whole;
--rollback create table oracle.readings_whole (like oracle.readings including all);
--rollback insert into oracle.readings_whole select * from oracle.readings;
--rollback drop table oracle.readings;
--rollback alter table oracle.readings_whole rename to readings;
--rollback alter index oracle.readings_whole_pkey rename to readings_pkey;
--rollback alter table oracle.readings add foreign key (feed_id) references oracle.feeds (id);
--rollback drop table if exists oracle.readings_other;

--changeset oracle:0004-readings-by-timescale
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select count(*) from pg_extension where extname = 'timescaledb'
select create_hypertable('oracle.readings', 'publish_time',
  chunk_time_interval => interval '1 day', migrate_data => true);
-- Chunks are made as they are needed: nothing is ever left over here.
create table oracle.readings_other (like oracle.readings);
--rollback select 1;

--changeset oracle:0004-keep-days splitStatements:false
-- Makes the days from yesterday to so many ahead and drops those that are over long since; how many
-- were made and dropped. What lay among the others moves to its day. Waits for nobody longer than
-- two seconds: the next run is soon.
create function oracle.keep_days(today date, ahead int, oldest date)
  returns table (made int, dropped int) language plpgsql as $$
declare
  day date;
  old record;
begin
  made := 0;
  dropped := 0;
  if exists (select from pg_extension where extname = 'timescaledb') then
    execute format('select count(*)::int from drop_chunks(%L, older_than => %L::timestamptz)',
      'oracle.readings', oldest::timestamp at time zone 'UTC') into dropped;
    return next;
    return;
  end if;
  perform set_config('lock_timeout', '2s', true);
  for day in
    select d::date from generate_series(today - 1, today + ahead, interval '1 day') d
    union
    select distinct (publish_time at time zone 'UTC')::date from oracle.readings_other
     where publish_time >= oldest::timestamp at time zone 'UTC'
    order by 1
  loop
    continue when to_regclass('oracle.readings_' || to_char(day, 'YYYYMMDD')) is not null;
    perform oracle.make_day(day);
    made := made + 1;
  end loop;
  for old in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'oracle.readings'::regclass and c.relname ~ '^readings_\d{8}$'
       and to_date(substr(c.relname, 10), 'YYYYMMDD') < oldest
  loop
    execute format('alter table oracle.readings detach partition oracle.%I', old.relname);
    execute format('drop table oracle.%I', old.relname);
    dropped := dropped + 1;
  end loop;
  delete from oracle.readings_other where publish_time < oldest::timestamp at time zone 'UTC';
  return next;
end $$;
--rollback drop function oracle.keep_days(date, int, date);

--changeset oracle:0004-make-day splitStatements:false
-- One day's table, filled with what waited for it before it takes its place.
create function oracle.make_day(day date) returns void language plpgsql as $$
declare
  name text := 'readings_' || to_char(day, 'YYYYMMDD');
  begins timestamptz := day::timestamp at time zone 'UTC';
  ends timestamptz := (day + 1)::timestamp at time zone 'UTC';
begin
  execute format('create table oracle.%I (like oracle.readings including defaults including constraints)', name);
  lock table oracle.readings_other in access exclusive mode;
  execute format('with moved as (delete from oracle.readings_other
    where publish_time >= %L and publish_time < %L returning *)
    insert into oracle.%I select * from moved', begins, ends, name);
  execute format('alter table oracle.readings attach partition oracle.%I for values from (%L) to (%L)',
    name, begins, ends);
end $$;
--rollback drop function oracle.make_day(date);
