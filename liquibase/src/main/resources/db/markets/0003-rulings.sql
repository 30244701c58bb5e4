--liquibase formatted sql

--changeset markets:0003-rulings
alter table markets.markets
  -- What was proposed, in the form of the resolution; one outcome alone has all.
  add column proposed_weights  integer[],
  add column voting_ends_at    timestamptz,
  -- When time ends a market that has no result; a dispute begins it anew.
  add column void_at           timestamptz not null default '9999-12-31T00:00:00Z',
  -- What the creator left and paid when the market opened.
  add column deposit           bigint not null default 0 check (deposit >= 0),
  add column creation_fee      bigint not null default 0 check (creation_fee >= 0),
  add constraint markets_proposal_is_whole check ((proposed_at is null) = (proposed_weights is null)),
  add constraint markets_proposal_fits check (cardinality(proposed_weights) = cardinality(outcomes)),
  add constraint markets_results_are_proposed check (
    status not in ('PROPOSED', 'DISPUTED') or proposed_at is not null),
  add constraint markets_disputes_are_voted_on check (status <> 'DISPUTED' or voting_ends_at is not null);
create index markets_hanging on markets.markets (void_at, id) where status in ('CLOSED', 'DISPUTED');
create index markets_waiting_children on markets.markets (parent_id, id)
  where parent_id is not null and status in ('ACTIVE', 'CLOSED', 'PROPOSED', 'DISPUTED');
--rollback drop index markets.markets_waiting_children;
--rollback drop index markets.markets_hanging;
--rollback alter table markets.markets drop constraint markets_disputes_are_voted_on, drop constraint markets_results_are_proposed, drop constraint markets_proposal_fits, drop constraint markets_proposal_is_whole, drop column creation_fee, drop column deposit, drop column void_at, drop column voting_ends_at, drop column proposed_weights;
