--liquibase formatted sql

--changeset platform:0004-idempotency-keys
-- What was answered under a key. Entered before the work and completed after it, in its transaction:
-- a row that others can see has an answer.
create table platform.idempotency_keys (
  caller        text collate "C" not null,
  key           text collate "C" not null,
  route         text not null,
  request_hash  bytea not null check (length(request_hash) = 32),
  status        integer check (status between 200 and 399),
  location      text,
  body          text,
  created_at    timestamptz not null default now(),
  primary key (caller, key)
) with (fillfactor = 80); -- each row is completed once; room on the page keeps the indexes out of it
create index idempotency_keys_by_age on platform.idempotency_keys (created_at);
--rollback drop table platform.idempotency_keys;
