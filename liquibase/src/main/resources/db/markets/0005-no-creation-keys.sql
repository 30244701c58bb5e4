--liquibase formatted sql

--changeset markets:0005-no-creation-keys
-- The machine room remembers which key was answered with what, for all writes alike.
drop table markets.creation_keys;
--rollback create table markets.creation_keys (creator_id uuid not null, key text not null check (char_length(key) between 1 and 128), request_hash text not null, market_id uuid, created_at timestamptz not null, primary key (creator_id, key));
--rollback create index creation_keys_by_age on markets.creation_keys (created_at);
