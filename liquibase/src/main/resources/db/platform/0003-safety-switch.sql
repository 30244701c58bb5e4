--liquibase formatted sql

--changeset platform:0003-safety-switch
-- One row: whether the house takes new business. Its times are the database's.
create table platform.safety_switch (
  id         boolean primary key default true check (id),
  paused_at  timestamptz,
  reason     text,
  paused_by  text,
  check ((paused_at is null) = (reason is null) and (paused_at is null) = (paused_by is null))
);
insert into platform.safety_switch default values;
--rollback drop table platform.safety_switch;
