--liquibase formatted sql

--changeset chain:0008-departures
-- What left custody, whoever signed it, by the operation that took it.
create table chain.departures (
  operation_id  bigint primary key check (operation_id > 0),
  hash          text not null,
  destination   text not null,
  asset         text not null,
  units         bigint not null check (units > 0),
  happened_at   timestamptz not null
);
--rollback drop table chain.departures;

--changeset chain:0008-reconciliations
-- The latest comparison of each asset: what custody has, what it should have, what the books owe.
create table chain.reconciliations (
  asset          text primary key,
  on_chain       bigint not null,
  expected       bigint not null,
  owed           bigint not null,
  booked         bigint not null,
  unexplained    bigint not null,
  as_of_ledger   bigint not null,
  checked_at     timestamptz not null
);
--rollback drop table chain.reconciliations;
