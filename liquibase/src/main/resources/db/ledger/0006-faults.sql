--liquibase formatted sql

--changeset ledger:0006-promises-by-scope
-- The two audits find different things; each keeps its own findings.
drop table ledger.audited_promises;
create table ledger.audited_promises (
  scope       text not null references ledger.audits (scope),
  name        text not null,
  rule        text not null,
  violations  bigint not null check (violations >= 0),
  audited_at  timestamptz not null,
  primary key (scope, name)
);
--rollback drop table ledger.audited_promises;
--rollback create table ledger.audited_promises (name text primary key, rule text not null, violations bigint not null check (violations >= 0), audited_at timestamptz not null);

--changeset ledger:0006-faults
-- What was found wrong by name, a hundred of each kind at most, so that another fault is not taken for the same.
alter table ledger.audits add column faults text[] not null default '{}';
--rollback alter table ledger.audits drop column faults;
