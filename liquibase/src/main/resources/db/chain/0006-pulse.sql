--liquibase formatted sql

--changeset chain:0006-pulse
-- When the network answered last: one row.
create table chain.pulse (
  one        boolean primary key default true check (one),
  ledger     bigint not null,
  closed_at  timestamptz not null,
  seen_at    timestamptz not null,
  trouble    text
);
--rollback drop table chain.pulse;
