--liquibase formatted sql

--changeset platform:0011-decided-settings
-- What operators decided while the house was running; it stands above what the installation was given.
create table platform.decided_settings (
  key         text primary key,
  value       text not null,
  decided_at  timestamptz not null,
  decided_by  text not null
);
--rollback drop table platform.decided_settings;
