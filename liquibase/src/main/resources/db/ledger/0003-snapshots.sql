--liquibase formatted sql

--changeset ledger:0003-snapshots
-- What members had in cash at one moment, kept for whatever it was taken for.
create table ledger.snapshots (
  subject_id  uuid not null,
  asset       text not null references ledger.assets (code),
  total       bigint not null check (total >= 0),
  primary key (subject_id, asset)
);
create table ledger.snapshot_balances (
  subject_id  uuid not null,
  asset       text not null,
  owner_id    uuid not null,
  balance     bigint not null check (balance > 0),
  primary key (subject_id, asset, owner_id)
);
-- Without the balance, so that a balance still changes without touching an index.
create index accounts_of_cash on ledger.accounts (asset) where kind = 'cash';
--rollback drop index ledger.accounts_of_cash;
--rollback drop table ledger.snapshot_balances;
--rollback drop table ledger.snapshots;
