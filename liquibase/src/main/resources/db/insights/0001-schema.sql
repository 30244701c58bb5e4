--liquibase formatted sql

--changeset insights:0001-schema
create schema insights;
--rollback drop schema insights;
