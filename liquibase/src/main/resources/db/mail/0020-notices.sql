--liquibase formatted sql

--changeset mail:0020-notification-settings
-- Only of those who have chosen; for all others the usual holds.
create table mail.notification_settings (
  member_id    uuid primary key,
  locale       text not null check (length(locale) between 2 and 35),
  time_zone    text not null check (length(time_zone) between 1 and 64),
  quiet_from   time,
  quiet_until  time,
  digest       text not null check (digest in ('AT_ONCE', 'DAILY')),
  digest_at    time not null,
  changed_at   timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);
create table mail.notification_choices (
  member_id  uuid not null references mail.notification_settings (member_id) on delete cascade,
  kind       text not null,
  mail       boolean not null,
  in_app     boolean not null,
  primary key (member_id, kind)
);
--rollback drop table mail.notification_choices;
--rollback drop table mail.notification_settings;

--changeset mail:0020-announcements
-- What is to be told, once, and how far the telling is. Of one with an owner, only the owner hears.
create table mail.announcements (
  id            uuid primary key,
  key           text not null unique,
  kind          text not null,
  subject       uuid,
  owner_id      uuid,
  facts         text not null,
  announced_at  timestamptz not null,
  audience      text,
  position      text,
  told          bigint not null default 0 check (told >= 0),
  finished_at   timestamptz
);
create index announcements_unfinished on mail.announcements (id) where finished_at is null;
create index announcements_by_owner on mail.announcements (owner_id) where owner_id is not null;
create index announcements_by_age on mail.announcements (announced_at);
--rollback drop table mail.announcements;

--changeset mail:0020-notices
-- What one member was told, by which ways; nobody is told the same thing twice.
create table mail.notices (
  id               uuid primary key,
  announcement_id  uuid not null references mail.announcements (id) on delete cascade,
  member_id        uuid not null,
  kind             text not null,
  in_app           boolean not null,
  created_at       timestamptz not null,
  read_at          timestamptz,
  -- When a mail is to be written; nothing once that was done, or if there is to be none.
  mail_due_at      timestamptz,
  unique (announcement_id, member_id)
);
create index notices_of_member on mail.notices (member_id, id);
create index notices_unread on mail.notices (member_id, id) where in_app and read_at is null;
create index notices_to_mail on mail.notices (mail_due_at, member_id, id) where mail_due_at is not null;
create index notices_by_age on mail.notices (created_at);
--rollback drop table mail.notices;

--changeset mail:0020-notice-rounds
-- When each member's receipts and summary of the week are written next, and from when on.
create table mail.notice_rounds (
  member_id       uuid primary key,
  receipts_since  timestamptz not null,
  receipts_due    timestamptz not null check (receipts_due > receipts_since),
  summary_since   timestamptz not null,
  summary_due     timestamptz not null check (summary_due > summary_since)
);
create index notice_rounds_receipts on mail.notice_rounds (receipts_due);
create index notice_rounds_summary on mail.notice_rounds (summary_due);
--rollback drop table mail.notice_rounds;

--changeset mail:0020-closings
-- Open markets, and when those who care are told that the close is near.
create table mail.closings (
  market_id  uuid primary key,
  closes_at  timestamptz not null,
  tells_at   timestamptz not null check (tells_at < closes_at)
);
create index closings_to_tell on mail.closings (tells_at);
--rollback drop table mail.closings;
