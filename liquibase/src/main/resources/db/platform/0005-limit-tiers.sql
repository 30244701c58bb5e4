--liquibase formatted sql

--changeset platform:0005-limit-tiers
-- Whose limits are multiplied. A subject is a member by id, or a key by its fingerprint; who is not here is free.
create table platform.limit_tiers (
  subject text primary key check (length(subject) between 1 and 64),
  tier    text not null check (tier in ('FREE', 'PRO', 'MARKET_MAKER')),
  set_by  text not null,
  set_at  timestamptz not null default now()
);
--rollback drop table platform.limit_tiers;
