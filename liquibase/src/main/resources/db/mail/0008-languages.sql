--liquibase formatted sql

--changeset mail:0008-subscribers-locale
alter table mail.subscribers add column locale text not null default 'en' check (length(locale) between 2 and 35);
--rollback alter table mail.subscribers drop column locale;
