--liquibase formatted sql

--changeset members:0002-members
create table members.members (
  id             uuid primary key,
  email          text collate "C" not null unique check (email = lower(email)),
  password_hash  text not null check (password_hash like '$argon2id$%'),
  display_name   text check (length(display_name) between 1 and 40),
  joined_at      timestamptz not null,
  version        bigint not null
);
--rollback drop table members.members;

--changeset members:0002-log-in
-- The address as a keyed hash: also strangers' addresses end up here.
create table members.log_in_failures (
  id            bigint generated always as identity primary key,
  address_hash  bytea not null,
  failed_at     timestamptz not null
);
create index log_in_failures_by_address on members.log_in_failures (address_hash, failed_at);
create index log_in_failures_by_age on members.log_in_failures (failed_at);
create table members.refresh_tokens (
  hash        bytea primary key check (length(hash) = 32),
  family_id   uuid not null,
  member_id   uuid not null references members.members (id),
  issued_at   timestamptz not null,
  expires_at  timestamptz not null check (expires_at > issued_at),
  used_at     timestamptz,
  revoked_at  timestamptz
);
create index refresh_tokens_by_family on members.refresh_tokens (family_id);
create index refresh_tokens_by_member on members.refresh_tokens (member_id);
create index refresh_tokens_by_age on members.refresh_tokens (expires_at);
--rollback drop table members.refresh_tokens;
--rollback drop table members.log_in_failures;

--changeset members:0002-signing-keys
create table members.signing_keys (
  id                  text primary key,
  public_key          bytea not null,
  sealed_private_key  bytea not null,
  created_at          timestamptz not null,
  retired_at          timestamptz
);
create unique index signing_keys_have_one_in_use on members.signing_keys ((true)) where retired_at is null;
--rollback drop table members.signing_keys;
