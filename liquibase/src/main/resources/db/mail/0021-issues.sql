--liquibase formatted sql

--changeset mail:0021-issues
-- Issues of the newsletter, and how far each has been handed to the queue.
create table mail.issues (
  id           uuid primary key,
  headline     text not null check (length(headline) between 1 and 200),
  content      text not null,
  written_by   text not null,
  written_at   timestamptz not null,
  send_after   timestamptz not null,
  handed_to    uuid not null default '00000000-0000-0000-0000-000000000000',
  queued       bigint not null default 0 check (queued >= 0),
  finished_at  timestamptz
);
create index issues_open on mail.issues (send_after, id) where finished_at is null;
create index subscribers_confirmed on mail.subscribers (id) where state = 'CONFIRMED';
--rollback drop index mail.subscribers_confirmed; drop table mail.issues;
