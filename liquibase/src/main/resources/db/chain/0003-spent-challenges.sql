--liquibase formatted sql

--changeset chain:0003-spent-challenges
-- Challenges that wallets have logged in with, for as long as they could be shown again.
create table chain.spent_challenges (
  hash        bytea primary key check (length(hash) = 32),
  expires_at  timestamptz not null
);
create index spent_challenges_by_age on chain.spent_challenges (expires_at);
--rollback drop table chain.spent_challenges;
