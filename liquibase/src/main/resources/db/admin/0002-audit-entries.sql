--liquibase formatted sql

--changeset admin:0002-audit-entries
create table admin.audit_entries (
  id          uuid primary key,
  at          timestamptz not null,
  outcome     text not null check (outcome in ('REFUSED', 'BEGUN', 'ANSWERED')),
  actor       text,
  address     text not null,
  method      text not null,
  path        text not null,
  status      integer,
  request_id  text not null,
  check ((outcome = 'REFUSED') = (actor is null)),
  check ((outcome = 'ANSWERED') = (status is not null))
);
--rollback drop table admin.audit_entries;

--changeset admin:0002-audit-entries-are-append-only splitStatements:false
create function admin.refuse_to_forget() returns trigger language plpgsql as $$
begin
  raise exception 'admin.% is append-only', tg_table_name using errcode = 'restrict_violation';
end;
$$;
create trigger append_only before update or delete or truncate on admin.audit_entries
  for each statement execute function admin.refuse_to_forget();
--rollback drop trigger append_only on admin.audit_entries;
--rollback drop function admin.refuse_to_forget();
