--liquibase formatted sql

--changeset admin:0012-changes
-- A setting that operators want changed: proposed by one, approved by another, applied when its time has come.
create table admin.changes (
  id                uuid primary key,
  setting           text not null,
  value_before      text not null,
  value             text not null,
  reason            text not null,
  state             text not null check (state in ('PROPOSED', 'APPROVED', 'APPLIED', 'CANCELLED', 'LAPSED', 'FAILED')),
  proposed_by       text not null,
  proposed_at       timestamptz not null,
  timelock_seconds  bigint not null check (timelock_seconds between 86400 and 604800),
  approved_by       text check (approved_by <> proposed_by),
  approved_at       timestamptz,
  due_at            timestamptz check (due_at >= approved_at + make_interval(secs => 86400)),
  ended_at          timestamptz,
  ended_by          text,
  end_reason        text,
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (due_at is null)),
  check ((state in ('PROPOSED', 'APPROVED')) = (ended_at is null)),
  check (state not in ('APPROVED', 'APPLIED') or approved_by is not null)
);
create unique index changes_one_at_a_time on admin.changes (setting) where state in ('PROPOSED', 'APPROVED');
create index changes_by_state on admin.changes (state, id);
create trigger append_only before delete or truncate on admin.changes
  for each statement execute function admin.refuse_to_forget();
--rollback drop table admin.changes;
