--liquibase formatted sql

--changeset members:0005-api-keys
-- Of a key no more than a keyed hash. Without a member it is the house's, and opens the operator's door.
create table members.api_keys (
  id            uuid primary key,
  prefix        text not null unique check (prefix ~ '^[0-9a-f]{12}$'),
  hash          bytea not null check (length(hash) = 32),
  member_id     uuid references members.members (id),
  name          text not null check (length(name) between 1 and 60),
  scopes        text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'trade', 'withdraw', 'admin']),
  signed        boolean not null,
  issued_by     text not null,
  created_at    timestamptz not null,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  constraint api_keys_of_the_house_are_for_the_door
    check (case when member_id is null then scopes = array['admin'] else not scopes @> array['admin'] end)
);
create index api_keys_by_member on members.api_keys (member_id, id);
create index api_keys_by_end on members.api_keys (least(revoked_at, expires_at));
--rollback drop table members.api_keys;

--changeset members:0005-request-nonces
-- Nonces of signed requests, for as long as the time in them would be believed.
create table members.request_nonces (
  key_id      uuid not null,
  nonce       text not null collate "C" check (length(nonce) between 1 and 64),
  expires_at  timestamptz not null,
  primary key (key_id, nonce)
);
create index request_nonces_by_age on members.request_nonces (expires_at);
--rollback drop table members.request_nonces;
