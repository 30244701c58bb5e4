--liquibase formatted sql

--changeset trial:0002-broken
create table public.half (id int);
create table public.settings (id int);
--rollback drop table public.half;
