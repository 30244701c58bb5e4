--liquibase formatted sql

--changeset mail:0005-called
-- Made before a provider is called: a mail without it was surely not sent.
alter table mail.jobs add column called_at timestamptz;
alter table mail.jobs add constraint jobs_called check (called_at is null or state not in ('QUEUED', 'RETRY'));
--rollback alter table mail.jobs drop column called_at;
