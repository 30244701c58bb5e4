--liquibase formatted sql

--changeset chain:0020-claimable-balances
-- What was set aside for custody, by the number of the balance, and how far fetching it has come.
create table chain.claimable_balances (
  balance_id    text primary key check (balance_id ~ '^[0-9a-f]{72}$'),
  operation_id  bigint not null unique check (operation_id > 0),
  hash          text not null,
  sender        text not null,
  asset         text not null,
  units         bigint not null check (units > 0),
  memo          text,
  times         text not null,
  state         text not null check (state in ('WAITING', 'SENT', 'CLAIMED', 'LEFT')),
  reason        text,
  due_at        timestamptz,
  failures      int not null default 0,
  claim_hash    text,
  envelope      text,
  source        text,
  sequence      bigint,
  ends_at       timestamptz,
  sent_times    int not null default 0,
  happened_at   timestamptz not null,
  check (state <> 'WAITING' or due_at is not null),
  check (state <> 'SENT' or (claim_hash is not null and envelope is not null and source is not null
         and sequence is not null and ends_at is not null))
);
create index claimable_balances_due on chain.claimable_balances (due_at, operation_id) where state = 'WAITING';
create unique index claimable_balances_sent on chain.claimable_balances (state) where state = 'SENT';
create index claimable_balances_sequences on chain.claimable_balances (sequence) where sequence is not null;
--rollback drop table chain.claimable_balances;
