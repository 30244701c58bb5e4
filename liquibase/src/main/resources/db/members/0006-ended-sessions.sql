--liquibase formatted sql

--changeset members:0006-ended-sessions
-- Log-ins that were ended, for as long as an access token of theirs could be shown.
create table members.ended_sessions (
  id        uuid primary key,
  ended_at  timestamptz not null
);
create index ended_sessions_by_age on members.ended_sessions (ended_at);
--rollback drop table members.ended_sessions;

--changeset members:0006-announced-keys
-- A key is in the key set before it signs; it then signs until it is retired.
alter table members.signing_keys add column signs_from timestamptz;
update members.signing_keys set signs_from = created_at;
alter table members.signing_keys
  alter column signs_from set not null,
  add constraint signing_keys_retire_after_they_signed check (retired_at >= signs_from);
--rollback alter table members.signing_keys drop column signs_from;
