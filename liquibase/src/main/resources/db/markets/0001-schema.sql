--liquibase formatted sql

--changeset markets:0001-schema
create schema markets;
--rollback drop schema markets;
