--liquibase formatted sql

--changeset chain:0007-withdrawals
-- What goes out. Once it is SENT there is an envelope, and there is never another.
create table chain.withdrawals (
  id                uuid primary key,
  member_id         uuid not null,
  asset             text not null,
  units             bigint not null check (units > 0),
  destination       text not null,
  memo              text,
  state             text not null check (state in ('WAITING', 'SENT', 'SETTLED', 'RELEASED')),
  reason            text,
  requested_at      timestamptz not null,
  ready_at          timestamptz not null,
  approvals_needed  int not null check (approvals_needed >= 0),
  hash              text unique,
  envelope          text,
  channel           int,
  sequence          bigint,
  ends_at           timestamptz,
  sent_times        int not null default 0,
  ended_at          timestamptz,
  unique (channel, sequence, hash),
  check (state not in ('SENT', 'SETTLED') or (hash is not null and envelope is not null
         and channel is not null and sequence is not null and ends_at is not null))
);
create index withdrawals_of_members on chain.withdrawals (member_id, id);
create index withdrawals_of_the_day on chain.withdrawals (member_id, asset, requested_at);
create index withdrawals_waiting on chain.withdrawals (ready_at) where state = 'WAITING';
create index withdrawals_sent on chain.withdrawals (ends_at) where state = 'SENT';
--rollback drop table chain.withdrawals;

--changeset chain:0007-withdrawal-approvals
create table chain.withdrawal_approvals (
  withdrawal_id  uuid not null references chain.withdrawals (id),
  operator       text not null,
  approved_at    timestamptz not null,
  primary key (withdrawal_id, operator)
);
--rollback drop table chain.withdrawal_approvals;

--changeset chain:0007-channels
-- Accounts that lend their sequence numbers, each to one withdrawal at a time.
create table chain.channels (
  number         int primary key check (number > 0),
  last_sequence  bigint not null default 0,
  lent_to        uuid unique references chain.withdrawals (id)
);
--rollback drop table chain.channels;

--changeset chain:0007-allowed-destinations
create table chain.allowed_destinations (
  member_id    uuid not null,
  destination  text not null,
  counts_from  timestamptz not null,
  primary key (member_id, destination)
);
--rollback drop table chain.allowed_destinations;
