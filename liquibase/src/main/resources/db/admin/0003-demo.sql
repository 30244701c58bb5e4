--liquibase formatted sql

--changeset admin:0003-demo-openings
-- At most one row: the demo opens once in the life of an installation.
create table admin.demo_openings (
  once       boolean primary key default true check (once),
  opened_at  timestamptz not null
);
--rollback drop table admin.demo_openings;
