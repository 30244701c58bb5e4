--liquibase formatted sql

--changeset ledger:0007-proofs
-- What the house owed its members at one moment, as a tree whose every node says the sum below it.
create table ledger.proofs (
  number    bigint primary key check (number > 0),
  taken_at  timestamptz not null,
  block     bigint not null,
  -- What leaves are salted with, so that nobody finds a neighbour by trying.
  seasoning bytea not null check (length(seasoning) = 32),
  digest    text not null
);
create table ledger.proof_roots (
  proof     bigint not null references ledger.proofs (number),
  asset     text not null,
  members   bigint not null check (members > 0),
  total     bigint not null check (total > 0),
  reserves  bigint not null check (reserves >= 0),
  root      bytea not null check (length(root) = 32),
  primary key (proof, asset)
);
create table ledger.proof_nodes (
  proof     bigint not null,
  asset     text not null,
  level     integer not null check (level >= 0),
  position  bigint not null check (position >= 0),
  owner_id  uuid,
  total     bigint not null check (total > 0),
  hash      bytea not null,
  primary key (proof, asset, level, position),
  check ((owner_id is not null) = (level = 0))
);
create unique index proof_nodes_by_owner on ledger.proof_nodes (proof, owner_id, asset)
  where owner_id is not null;
--rollback drop table ledger.proof_nodes;
--rollback drop table ledger.proof_roots;
--rollback drop table ledger.proofs;
