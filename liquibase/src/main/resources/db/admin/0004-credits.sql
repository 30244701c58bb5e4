--liquibase formatted sql

--changeset admin:0004-credits
-- A gift of the house to a member. Above a limit it is a wish until somebody else wishes it too.
create table admin.credits (
  id           uuid primary key,
  member_id    uuid not null,
  asset        text not null,
  units        bigint not null check (units > 0),
  reason       text not null,
  wished_by    text not null,
  wished_at    timestamptz not null,
  approved_by  text check (approved_by <> wished_by),
  credited_at  timestamptz,
  check (approved_by is null or credited_at is not null)
);
create unique index credits_wished_once on admin.credits (member_id, asset, units) where credited_at is null;
create index credits_by_member on admin.credits (member_id, id);
--rollback drop table admin.credits;
