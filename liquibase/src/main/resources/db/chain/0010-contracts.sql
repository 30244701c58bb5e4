--liquibase formatted sql

--changeset chain:0010-contract-positions
-- How far each contract was listened to, and from which ledger on nothing is missing.
create table chain.contract_positions (
  contract  text primary key,
  place     text not null,
  ledger    bigint not null check (ledger >= 0),
  since     bigint not null check (since >= 0),
  moved_at  timestamptz not null
);
--rollback drop table chain.contract_positions;

--changeset chain:0010-contract-bets
-- What a contract told of bets, by the number of the event. Amounts go up to 2^127.
create table chain.contract_bets (
  id         text collate "C" primary key,
  contract   text not null,
  market     text not null,
  bettor     text not null,
  outcome    int not null check (outcome >= 0),
  amount     numeric(39, 0) not null,
  ledger     bigint not null,
  placed_at  timestamptz not null,
  hash       text not null
);
create index contract_bets_of_bettors on chain.contract_bets (contract, bettor, id);
--rollback drop table chain.contract_bets;

--changeset chain:0010-watched-transactions
-- Transactions that members wait for. Few for each, not many in all, none for long.
create table chain.watched_transactions (
  member_id   uuid not null,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  state       text not null check (state in ('PENDING', 'SUCCESS', 'FAILED', 'EXPIRED')),
  ledger      bigint,
  since       timestamptz not null,
  expires_at  timestamptz not null,
  asked_at    timestamptz not null,
  ended_at    timestamptz,
  primary key (member_id, hash),
  check ((state = 'PENDING') = (ended_at is null)),
  check ((state in ('SUCCESS', 'FAILED')) = (ledger is not null))
);
create index watched_transactions_by_hash on chain.watched_transactions (hash);
create index watched_transactions_pending on chain.watched_transactions (asked_at) where state = 'PENDING';
create index watched_transactions_ended on chain.watched_transactions (ended_at) where state <> 'PENDING';
--rollback drop table chain.watched_transactions;
