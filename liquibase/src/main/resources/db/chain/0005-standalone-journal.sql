--liquibase formatted sql

--changeset chain:0005-standalone-journal
-- The network at home: the envelopes it included, from which everything else follows.
create table chain.standalone_journal (
  number     bigint primary key check (number > 0),
  ledger     bigint not null unique check (ledger > 0),
  closed_at  timestamptz not null,
  envelope   text not null
);
--rollback drop table chain.standalone_journal;
