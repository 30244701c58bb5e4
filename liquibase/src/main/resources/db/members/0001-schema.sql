--liquibase formatted sql

--changeset members:0001-schema
create schema members;
--rollback drop schema members;
