--liquibase formatted sql

--changeset platform:0002-jobs
create table platform.jobs (
  name          text primary key,
  next_run_at   timestamptz not null default now(),
  running_on    text,
  leased_until  timestamptz,
  last_run_at   timestamptz,
  last_work     bigint,
  last_error    text,
  runs          bigint not null default 0,
  failures      bigint not null default 0,
  check ((running_on is null) = (leased_until is null))
);
--rollback drop table platform.jobs;

--changeset platform:0002-outbox
create table platform.outbox_letters (
  id               uuid primary key,
  reader           text not null,
  event            text not null,
  body             text not null,
  attempts         integer not null default 0,
  created_at       timestamptz not null default now(),
  next_attempt_at  timestamptz not null default now(),
  last_error       text,
  died_at          timestamptz
);
create index outbox_letters_due on platform.outbox_letters (next_attempt_at, id) where died_at is null;
--rollback drop table platform.outbox_letters;
