--liquibase formatted sql

--changeset platform:0010-holds
-- Who keeps the house paused. Each holder has a hold of its own, so that none hides another.
create table platform.holds (
  holder   text primary key,
  held_at  timestamptz not null,
  reason   text not null,
  held_by  text not null
);
insert into platform.holds (holder, held_at, reason, held_by)
  select case when paused_by ~ '^(key|member):' then 'operator' else paused_by end, paused_at, reason, paused_by
    from platform.safety_switch where paused_at is not null;
--rollback update platform.safety_switch s set paused_at = h.held_at, reason = h.reason, paused_by = h.held_by from (select * from platform.holds order by held_at limit 1) h;
--rollback drop table platform.holds;

--changeset platform:0010-trips
-- The same one row, read by every stake: whether too many errors have opened the breaker, and how its healing goes.
alter table platform.safety_switch
  drop column paused_at,
  drop column reason,
  drop column paused_by,
  add column tripped_at timestamptz,
  add column trip_reason text,
  add column tripped_by text,
  add column probes_passed integer not null default 0 check (probes_passed >= 0),
  add constraint a_trip_is_whole check (
    (tripped_at is null) = (trip_reason is null) and (tripped_at is null) = (tripped_by is null));
--rollback alter table platform.safety_switch drop constraint a_trip_is_whole, drop column tripped_at, drop column trip_reason, drop column tripped_by, drop column probes_passed, add column paused_at timestamptz, add column reason text, add column paused_by text, add constraint safety_switch_check check ((paused_at is null) = (reason is null) and (paused_at is null) = (paused_by is null));

--changeset platform:0010-errors
-- Failures where money moves, for as long as they count.
create table platform.breaker_errors (
  number    bigint generated always as identity primary key,
  failed_at timestamptz not null,
  what      text not null
);
create index breaker_errors_by_time on platform.breaker_errors (failed_at);
--rollback drop table platform.breaker_errors;

--changeset platform:0010-stops
-- Ways out that an operator has closed by their name.
create table platform.stopped_operations (
  operation   text primary key check (operation in ('CLAIMS', 'REFUNDS', 'WITHDRAWALS')),
  stopped_at  timestamptz not null,
  reason      text not null,
  stopped_by  text not null
);
--rollback drop table platform.stopped_operations;
