--liquibase formatted sql

--changeset chain:0019-anchored-proofs
-- Proofs of liabilities whose digest was signed for the chain, and the ledger that has it.
create table chain.anchored_proofs (
  proof             bigint primary key,
  digest            text not null,
  transaction_hash  text not null,
  ledger            bigint,
  signed_at         timestamptz not null
);
--rollback drop table chain.anchored_proofs;
