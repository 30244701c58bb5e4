--liquibase formatted sql

--changeset members:0003-standing
-- Who was erased keeps the row, because the books name it, but nothing that tells who it was.
alter table members.members
  alter column email drop not null,
  alter column password_hash drop not null,
  add column role           text not null default 'member' check (role in ('member', 'admin')),
  add column reputation     text not null default 'basic'
                            check (reputation in ('basic', 'pro', 'institutional')),
  add column frozen_at      timestamptz,
  add column frozen_by      text,
  add column frozen_reason  text,
  add column erased_at      timestamptz,
  add constraint members_are_frozen_by_somebody_for_a_reason
    check ((frozen_at is null) = (frozen_by is null) and (frozen_at is null) = (frozen_reason is null)),
  add constraint members_have_an_address_until_erased check ((erased_at is null) = (email is not null)),
  add constraint members_have_a_password_until_erased
    check ((erased_at is null) = (password_hash is not null)),
  add constraint members_have_no_name_once_erased check (erased_at is null or display_name is null);
create index members_frozen on members.members (id) where frozen_at is not null;
--rollback delete from members.refresh_tokens where member_id in (select id from members.members where erased_at is not null);
--rollback delete from members.members where erased_at is not null;
--rollback drop index members.members_frozen;
--rollback alter table members.members drop constraint members_have_an_address_until_erased;
--rollback alter table members.members drop constraint members_have_a_password_until_erased;
--rollback alter table members.members drop column role, drop column reputation, drop column frozen_at, drop column frozen_by, drop column frozen_reason, drop column erased_at;
--rollback alter table members.members alter column email set not null, alter column password_hash set not null;

--changeset members:0003-founding
-- At most one row: one member becomes the admin by being the first.
create table members.foundings (
  once        boolean primary key default true check (once),
  member_id   uuid not null references members.members (id),
  founded_at  timestamptz not null
);
--rollback drop table members.foundings;

--changeset members:0003-standing-changes
create table members.standing_changes (
  id          uuid primary key,
  member_id   uuid not null references members.members (id),
  changed_at  timestamptz not null,
  changed_by  text not null,
  change      text not null check (change in ('frozen', 'unfrozen', 'reputation', 'role')),
  detail      text
);
create index standing_changes_by_member on members.standing_changes (member_id, id);
--rollback drop table members.standing_changes;

--changeset members:0003-limits
-- The row is there once somebody has set themselves a limit; stakes take turns at it.
create table members.limits (
  member_id          uuid primary key references members.members (id),
  excluded_until     timestamptz,
  excluded_for_ever  boolean not null default false,
  check (excluded_until is null or not excluded_for_ever)
);
-- What is in force, and what it becomes when; no units: no limit.
create table members.amount_limits (
  member_id   uuid not null references members.limits (member_id),
  kind        text not null check (kind in ('stake-per-day', 'loss-per-week')),
  asset       text not null,
  units       bigint not null check (units >= 0),
  next_units  bigint check (next_units > units),
  next_from   timestamptz,
  primary key (member_id, kind, asset),
  check (next_units is null or next_from is not null)
);
--rollback drop table members.amount_limits;
--rollback drop table members.limits;

--changeset members:0003-erasures
-- Who was erased, and when to look again whether something came in for them since.
create table members.erasures (
  member_id   uuid primary key references members.members (id),
  erased_at   timestamptz not null,
  look_again  timestamptz not null
);
create index erasures_to_look_at on members.erasures (look_again);
--rollback drop table members.erasures;
