--liquibase formatted sql

--changeset chain:0009-anchors
-- Blocks of the books whose hash was signed for the chain, and the ledger that has it.
create table chain.anchors (
  block             bigint primary key,
  block_hash        text not null,
  transaction_hash  text not null,
  ledger            bigint,
  signed_at         timestamptz not null
);
--rollback drop table chain.anchors;
