--liquibase formatted sql

--changeset platform:0001-schema
create schema platform;
--rollback drop schema platform;
