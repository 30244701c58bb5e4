--liquibase formatted sql

--changeset mail:0001-schema
create schema mail;
--rollback drop schema mail;
