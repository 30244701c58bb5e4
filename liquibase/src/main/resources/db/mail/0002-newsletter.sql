--liquibase formatted sql

--changeset mail:0002-subscribers
create table mail.subscribers (
  id               uuid primary key,
  email            text not null unique check (length(email) between 3 and 254),
  state            text not null check (state in ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED')),
  requested_at     timestamptz not null,
  confirmed_at     timestamptz,
  unsubscribed_at  timestamptz,
  version          bigint not null default 0,
  check (state <> 'CONFIRMED' or confirmed_at is not null),
  check (state <> 'UNSUBSCRIBED' or unsubscribed_at is not null)
);
create index subscribers_unconfirmed on mail.subscribers (requested_at) where state = 'PENDING';
--rollback drop table mail.subscribers;

--changeset mail:0002-tokens
create table mail.tokens (
  hash           bytea primary key check (length(hash) = 32),
  subscriber_id  uuid not null references mail.subscribers (id) on delete cascade,
  purpose        text not null check (purpose in ('CONFIRM', 'UNSUBSCRIBE')),
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  used_at        timestamptz,
  check (created_at < expires_at)
);
create index tokens_of_subscriber on mail.tokens (subscriber_id, purpose);
create index tokens_by_end on mail.tokens (expires_at);
--rollback drop table mail.tokens;
