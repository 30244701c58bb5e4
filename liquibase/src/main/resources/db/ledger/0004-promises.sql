--liquibase formatted sql

--changeset ledger:0004-promises
-- What the auditor found of the promises that other modules keep about the books.
create table ledger.audited_promises (
  name        text primary key,
  rule        text not null,
  violations  bigint not null check (violations >= 0),
  audited_at  timestamptz not null
);
alter table ledger.audits add column promises_broken bigint not null default 0;
--rollback alter table ledger.audits drop column promises_broken;
--rollback drop table ledger.audited_promises;

--changeset ledger:0004-postings-of-a-block
-- Blocks are cut by the postings in them too, so that checking one stays a small matter.
alter table ledger.unsealed_transfers add column postings integer not null default 1 check (postings > 0);
--rollback alter table ledger.unsealed_transfers drop column postings;
