--liquibase formatted sql

--changeset platform:0013-woken-jobs
-- Called for since it was claimed: what runs now may have missed the reason.
alter table platform.jobs add column woken boolean not null default false;
--rollback alter table platform.jobs drop column woken;
