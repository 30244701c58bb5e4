--liquibase formatted sql

--changeset mail:0007-privacy-tokens
-- Each opens one thing, once. Whoever reads the table can open nothing.
create table mail.privacy_tokens (
  hash        bytea primary key check (length(hash) = 32),
  recipient   text not null check (length(recipient) between 3 and 254),
  purpose     text not null check (purpose in ('EXPORT', 'ERASE')),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  check (created_at < expires_at)
);
create index privacy_tokens_by_mailbox on mail.privacy_tokens (lower(recipient));
create index privacy_tokens_by_end on mail.privacy_tokens (expires_at);
--rollback drop table mail.privacy_tokens;

--changeset mail:0007-waitlist
create table mail.waitlist (
  id          uuid primary key,
  email       text not null unique check (length(email) between 3 and 254),
  locale      text not null,
  created_at  timestamptz not null
);
create index waitlist_by_mailbox on mail.waitlist (lower(email));
--rollback drop table mail.waitlist;

--changeset mail:0007-contact-messages
create table mail.contact_messages (
  id          uuid primary key,
  reference   text not null unique,
  email       text not null check (length(email) between 3 and 254),
  name        text not null check (length(name) between 1 and 80),
  subject     text not null check (length(subject) between 1 and 120),
  message     text not null check (length(message) between 1 and 4000),
  created_at  timestamptz not null
);
create index contact_messages_by_mailbox on mail.contact_messages (lower(email));
create index contact_messages_by_age on mail.contact_messages (created_at);
--rollback drop table mail.contact_messages;

--changeset mail:0007-consents
-- Who agreed to what, and when. Under a pseudonym from the beginning: a keyed hash of the mailbox.
create table mail.consents (
  id            uuid primary key,
  address_hash  bytea not null check (length(address_hash) = 32),
  what          text not null check (what in
                  ('ASKED', 'CONFIRMED', 'LEFT', 'WAITLISTED', 'EXPORTED', 'ERASED')),
  happened_at   timestamptz not null
);
create index consents_of_address on mail.consents (address_hash, happened_at);
create index consents_by_age on mail.consents (happened_at);
--rollback drop table mail.consents;
