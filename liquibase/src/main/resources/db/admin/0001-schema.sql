--liquibase formatted sql

--changeset admin:0001-schema
create schema admin;
--rollback drop schema admin;
