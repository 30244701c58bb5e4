--liquibase formatted sql

--changeset members:0004-remembered-exclusions
-- Of who leaves while self-excluded: the address as a keyed hash, until the exclusion is over.
create table members.remembered_exclusions (
  address_hash       bytea primary key check (length(address_hash) = 32),
  excluded_until     timestamptz,
  excluded_for_ever  boolean not null,
  check (excluded_for_ever = (excluded_until is null))
);
create index remembered_exclusions_by_age on members.remembered_exclusions (excluded_until);
--rollback drop table members.remembered_exclusions;
