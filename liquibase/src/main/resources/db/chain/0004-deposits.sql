--liquibase formatted sql

--changeset chain:0004-positions
-- The number of the last operation taken in; the ledger alone is too coarse to go on from.
alter table chain.cursors add column position bigint not null default 0 check (position >= 0);
--rollback alter table chain.cursors drop column position;

--changeset chain:0004-deposit-memos
-- Who is meant by a memo: the number, to which two check digits are added outside.
create table chain.deposit_memos (
  member_id  uuid primary key,
  number     bigint generated always as identity (start with 1001) unique
);
--rollback drop table chain.deposit_memos;

--changeset chain:0004-deposits
-- What came in, by the operation that brought it. Asset as the network names it.
create table chain.deposits (
  operation_id  bigint primary key check (operation_id > 0),
  hash          text not null,
  sender        text not null,
  asset         text not null,
  units         bigint not null check (units > 0),
  memo          text,
  state         text not null,
  member_id     uuid,
  happened_at   timestamptz not null,
  assigned_by   text,
  check ((state = 'CREDITED') = (member_id is not null))
);
create index deposits_of_members on chain.deposits (member_id, operation_id) where member_id is not null;
create index deposits_parked on chain.deposits (operation_id) where state <> 'CREDITED';
--rollback drop table chain.deposits;
