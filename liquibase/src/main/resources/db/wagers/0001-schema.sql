--liquibase formatted sql

--changeset wagers:0001-schema
create schema wagers;
--rollback drop schema wagers;
