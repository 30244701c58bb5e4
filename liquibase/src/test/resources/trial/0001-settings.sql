--liquibase formatted sql

--changeset trial:0001-settings
create table public.settings as
  select name, setting from pg_settings
  where name in ('application_name', 'lock_timeout', 'statement_timeout');
--rollback drop table public.settings;
