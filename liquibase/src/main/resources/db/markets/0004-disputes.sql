--liquibase formatted sql

--changeset markets:0004-disputes
-- One for each market at most: what follows a dispute is an end.
create table markets.disputes (
  id                uuid primary key,
  market_id         uuid not null unique,
  disputer_id       uuid not null,
  reason            text not null check (char_length(reason) between 1 and 1000),
  wanted_outcome    integer check (wanted_outcome >= 0),
  bond              bigint not null check (bond > 0),
  bond_asset        text not null,
  bond_asset_scale  integer not null,
  bond_asset_rail   text not null,
  -- Who votes and by which rules, as they were when the dispute was filed.
  vote_asset        text not null,
  vote_asset_scale  integer not null,
  vote_asset_rail   text not null,
  total_weight      bigint not null check (total_weight >= 0),
  quorum_bps        integer not null check (quorum_bps between 0 and 10000),
  majority_bps      integer not null check (majority_bps between 0 and 10000),
  cancel_bps        integer not null check (cancel_bps between 0 and 10000),
  filed_at          timestamptz not null,
  voting_ends_at    timestamptz not null,
  -- The choice that won, or 'none'; nothing until the votes are counted.
  verdict           text,
  settled_at        timestamptz,
  bond_returned     boolean,
  check ((settled_at is null) = (bond_returned is null))
);
create index disputes_to_count on markets.disputes (voting_ends_at, market_id)
  where verdict is null and settled_at is null;
--rollback drop table markets.disputes;

--changeset markets:0004-votes
create table markets.votes (
  dispute_id  uuid not null references markets.disputes (id),
  voter_id    uuid not null,
  -- The number of an outcome, 'proposed' or 'cancel'.
  choice      text not null,
  weight      bigint not null check (weight > 0),
  cast_at     timestamptz not null,
  changed_at  timestamptz not null,
  primary key (dispute_id, voter_id)
);
--rollback drop table markets.votes;

--changeset markets:0004-overrides
-- What one operator wants and a second has to want too.
create table markets.overrides (
  market_id   uuid primary key,
  weights     integer[] not null,
  reason      text not null,
  operator    text not null,
  asked_at    timestamptz not null,
  expires_at  timestamptz not null
);
create index overrides_by_expiry on markets.overrides (expires_at);
--rollback drop table markets.overrides;
