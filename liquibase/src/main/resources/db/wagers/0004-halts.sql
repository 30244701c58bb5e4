--liquibase formatted sql

--changeset wagers:0004-halted-in
-- Where a halted settlement stopped, and goes on when somebody resumes it.
alter table wagers.settlements
  add column halted_in text check (halted_in in ('PENDING', 'GATHERING', 'PAYING', 'RELEASING')),
  add constraint settlements_halted_somewhere check ((halted_in is not null) = (state = 'HALTED'));
--rollback alter table wagers.settlements drop constraint settlements_halted_somewhere, drop column halted_in;
