--liquibase formatted sql

--changeset chain:0001-schema
create schema chain;
--rollback drop schema chain;
