--liquibase formatted sql

--changeset wagers:0012-claims-by-market
create index claims_by_market on wagers.claims (market_id) include (amount);
--rollback drop index wagers.claims_by_market;

--changeset wagers:0012-audit
-- How far the auditor has got on its rounds through all markets, for each promise that is kept.
create table wagers.audit_rounds (
  promise       text primary key,
  after_market  uuid not null
);
-- Markets of which a promise was found broken, until a later look finds it kept.
create table wagers.audit_findings (
  promise    text not null,
  market_id  uuid not null,
  what       text not null,
  found_at   timestamptz not null,
  primary key (promise, market_id)
);
--rollback drop table wagers.audit_findings;
--rollback drop table wagers.audit_rounds;
