--liquibase formatted sql

--changeset ledger:0001-schema
create schema ledger;
--rollback drop schema ledger;
