--liquibase formatted sql

--changeset platform:0012-maintenance
-- A row while nothing may be written.
create table platform.maintenance (
  once                 boolean primary key default true check (once),
  begun_at             timestamptz not null,
  reason               text not null,
  begun_by             text not null,
  retry_after_seconds  integer not null check (retry_after_seconds > 0)
);
--rollback drop table platform.maintenance;
