--liquibase formatted sql

--changeset oracle:0001-schema
create schema oracle;
--rollback drop schema oracle;
