--liquibase formatted sql

--changeset mail:0006-suppressions
-- Who must not be written to. The hash is keyed, and is all that stays when the address is forgotten.
create table mail.suppressions (
  address_hash  bytea primary key check (length(address_hash) = 32),
  reason        text not null check (reason in ('BOUNCE', 'COMPLAINT', 'UNSUBSCRIBE')),
  recipient     text check (length(recipient) between 3 and 254),
  occurred_at   timestamptz not null,
  created_at    timestamptz not null
);
create index suppressions_by_age on mail.suppressions (created_at, address_hash);
--rollback drop table mail.suppressions;

--changeset mail:0006-events
-- What a provider told of a mail it took; once for each of its ids, in whatever order they came.
create table mail.events (
  event_id      text primary key check (length(event_id) between 1 and 200),
  mail_id       uuid,
  template      text,
  type          text not null check (type in
                  ('PROCESSED', 'DEFERRED', 'DELIVERED', 'DROPPED', 'BOUNCE', 'COMPLAINT', 'UNSUBSCRIBE', 'RESUBSCRIBE')),
  address_hash  bytea check (length(address_hash) = 32),
  occurred_at   timestamptz not null,
  received_at   timestamptz not null
);
create index events_by_time on mail.events (occurred_at);
create index events_of_mail on mail.events (mail_id);
create index events_of_address on mail.events (address_hash);
create index events_by_arrival on mail.events (received_at);
--rollback drop table mail.events;
