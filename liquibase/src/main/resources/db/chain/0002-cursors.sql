--liquibase formatted sql

--changeset chain:0002-cursors
create table chain.cursors (
  stream    text primary key,
  ledger    bigint not null check (ledger >= 0),
  moved_at  timestamptz not null,
  version   bigint not null default 0
);
--rollback drop table chain.cursors;
