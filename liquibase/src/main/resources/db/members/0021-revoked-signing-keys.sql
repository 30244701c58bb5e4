--liquibase formatted sql

--changeset members:0021-revoked-signing-keys
-- A key that somebody else may have: what it has signed counts no more, at once.
alter table members.signing_keys
  add column revoked_at timestamptz,
  add constraint signing_keys_revoked_are_retired check (revoked_at is null or retired_at is not null);
--rollback alter table members.signing_keys drop column revoked_at;
