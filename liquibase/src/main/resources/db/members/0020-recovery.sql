--liquibase formatted sql

--changeset members:0020-recovery-links
-- Links sent to a member's mailbox, by the hash of their token.
create table members.recovery_links (
  hash        bytea primary key check (length(hash) = 32),
  member_id   uuid not null references members.members (id),
  purpose     text not null check (purpose in ('password', 'address')),
  created_at  timestamptz not null,
  expires_at  timestamptz not null check (expires_at > created_at),
  used_at     timestamptz
);
create index recovery_links_by_member on members.recovery_links (member_id, purpose, created_at);
create index recovery_links_by_age on members.recovery_links (expires_at);
--rollback drop table members.recovery_links;

--changeset members:0020-proven-addresses
-- Whose address is known to be theirs, because they opened a link that was sent to it.
create table members.proven_addresses (
  member_id  uuid primary key references members.members (id),
  proven_at  timestamptz not null
);
--rollback drop table members.proven_addresses;
