--liquibase formatted sql

--changeset mail:0003-jobs
create table mail.jobs (
  id               uuid primary key,
  message_id       text not null unique,
  template         text not null,
  locale           text not null,
  recipient        text not null check (length(recipient) between 3 and 254),
  variables        text not null,
  priority         text not null check (priority in ('TRANSACTIONAL', 'BULK')),
  state            text not null check (state in
                     ('QUEUED', 'SENDING', 'SENT', 'RETRY', 'DEAD', 'SUPPRESSED', 'CANCELLED')),
  attempts         integer not null default 0 check (attempts >= 0),
  created_at       timestamptz not null,
  next_attempt_at  timestamptz not null,
  leased_until     timestamptz,
  provider         text,
  ended_at         timestamptz,
  last_error       text,
  check ((state = 'SENDING') = (leased_until is not null)),
  check ((state in ('SENT', 'DEAD', 'SUPPRESSED', 'CANCELLED')) = (ended_at is not null))
);
create index jobs_due on mail.jobs (priority desc, next_attempt_at, id) where state in ('QUEUED', 'RETRY');
create index jobs_leased on mail.jobs (leased_until) where state = 'SENDING';
create index jobs_dead on mail.jobs (id) where state = 'DEAD';
create index jobs_of_recipient on mail.jobs (recipient, created_at);
create index jobs_ended on mail.jobs (ended_at) where ended_at is not null;
--rollback drop table mail.jobs;

--changeset mail:0003-mailbox
create table mail.mailbox (
  id           uuid primary key,
  message_id   text not null unique,
  sender       text not null,
  recipient    text not null,
  subject      text not null,
  headers      text not null,
  text_body    text not null,
  html_body    text not null,
  received_at  timestamptz not null
);
create index mailbox_by_arrival on mail.mailbox (received_at);
--rollback drop table mail.mailbox;
