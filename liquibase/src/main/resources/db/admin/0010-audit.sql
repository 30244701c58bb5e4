--liquibase formatted sql

--changeset admin:0010-audit-says-more
-- What was done to what, with which difference, and for how long the line is kept. A line that stands for
-- several of the same says how many.
alter table admin.audit_entries
  drop constraint audit_entries_outcome_check,
  drop constraint audit_entries_check,
  drop constraint audit_entries_check1,
  add column key_id text,
  add column action text not null default '',
  add column target text,
  add column code text,
  add column details text,
  add column retention text not null default 'security',
  add column times integer not null default 1,
  add constraint outcomes_are_known check (outcome in ('REFUSED', 'BEGUN', 'CHANGED', 'ANSWERED')),
  add constraint retentions_are_known check (retention in ('security', 'routine')),
  add constraint a_line_happened check (times > 0),
  add constraint an_answer_has_a_status check (outcome <> 'ANSWERED' or status is not null),
  add constraint who_acts_is_known check (outcome in ('REFUSED', 'ANSWERED') or actor is not null);
create index audit_entries_by_actor on admin.audit_entries (actor, id) where actor is not null;
create index audit_entries_by_action on admin.audit_entries (action, id);
create index audit_entries_by_target on admin.audit_entries (target, id) where target is not null;
create index audit_entries_by_request on admin.audit_entries (request_id, id);
-- Nearly all lines are answers; the others are looked for.
create index audit_entries_by_outcome on admin.audit_entries (outcome, id) where outcome <> 'ANSWERED';
--rollback drop index admin.audit_entries_by_outcome;
--rollback drop index admin.audit_entries_by_request;
--rollback drop index admin.audit_entries_by_target;
--rollback drop index admin.audit_entries_by_action;
--rollback drop index admin.audit_entries_by_actor;
--rollback alter table admin.audit_entries drop constraint outcomes_are_known, drop constraint retentions_are_known, drop constraint a_line_happened, drop constraint an_answer_has_a_status, drop constraint who_acts_is_known, drop column key_id, drop column action, drop column target, drop column code, drop column details, drop column retention, drop column times, add constraint audit_entries_outcome_check check (outcome in ('REFUSED', 'BEGUN', 'ANSWERED')), add constraint audit_entries_check check ((outcome = 'REFUSED') = (actor is null)), add constraint audit_entries_check1 check ((outcome = 'ANSWERED') = (status is not null));

--changeset admin:0010-audit-blocks
-- Lines nobody has sealed yet: left by whatever adds lines, taken by the one who seals.
create table admin.audit_unsealed (
  retention  text not null,
  entry_id   uuid not null,
  primary key (retention, entry_id)
);
-- A block holds lines that are kept equally long. When they are gone, their root and the hashes stay.
create table admin.audit_blocks (
  number         bigint primary key check (number > 0),
  previous_hash  bytea not null check (length(previous_hash) = 32),
  hash           bytea not null unique check (length(hash) = 32),
  retention      text not null,
  entries        integer not null check (entries > 0),
  newest_at      timestamptz not null,
  root           bytea not null check (length(root) = 32),
  sealed_at      timestamptz not null,
  entry_ids      uuid[] check (cardinality(entry_ids) = entries)
);
create index audit_blocks_to_prune on admin.audit_blocks (retention, newest_at) where entry_ids is not null;
-- How far the chain was looked over in this round, and where it was found broken last.
create table admin.audit_checks (
  once        boolean primary key default true check (once),
  next_block  bigint not null default 1,
  rounds      bigint not null default 0,
  checked_at  timestamptz,
  broken      bigint[] not null default '{}'
);
insert into admin.audit_checks default values;
-- Added up as blocks are sealed, by one writer.
create table admin.audit_hours (
  hour      timestamptz not null,
  outcome   text not null,
  action    text not null,
  code      text not null,
  operator  text not null,
  calls     bigint not null,
  primary key (hour, outcome, action, code, operator)
);
--rollback drop table admin.audit_hours;
--rollback drop table admin.audit_checks;
--rollback drop table admin.audit_blocks;
--rollback drop table admin.audit_unsealed;

--changeset admin:0010-audit-hashes splitStatements:false
create function admin.audit_leaf(e admin.audit_entries) returns bytea language sql stable as $$
  select sha256(convert_to(json_build_array(
    e.id, (extract(epoch from e.at) * 1000000)::bigint, e.outcome, e.actor, e.key_id, e.address, e.method, e.path, e.action,
    e.target, e.status, e.code, e.details, e.request_id, e.retention, e.times)::text, 'UTF8'))
$$;
create function admin.audit_hash(b admin.audit_blocks) returns bytea language sql stable as $$
  select sha256(convert_to(json_build_array(
    b.number, encode(b.previous_hash, 'hex'), b.retention, b.entries,
    (extract(epoch from b.newest_at) * 1000000)::bigint, encode(b.root, 'hex'))::text, 'UTF8'))
$$;
create function admin.note_unsealed() returns trigger language plpgsql as $$
begin
  insert into admin.audit_unsealed (retention, entry_id) select retention, id from fresh;
  return null;
end
$$;
create trigger to_be_sealed after insert on admin.audit_entries
  referencing new table as fresh for each statement execute function admin.note_unsealed();
insert into admin.audit_unsealed (retention, entry_id) select retention, id from admin.audit_entries;
/* liquibase rollback
drop trigger to_be_sealed on admin.audit_entries;
drop function admin.note_unsealed();
drop function admin.audit_hash(admin.audit_blocks);
drop function admin.audit_leaf(admin.audit_entries);
*/

--changeset admin:0010-audit-forgets-in-time splitStatements:false
-- For how long a line is kept at the least, whatever the settings say.
create function admin.kept_for(retention text) returns interval language sql immutable as $$
  select case retention when 'security' then interval '5 years' when 'routine' then interval '90 days' end
$$;
create function admin.refuse_to_forget_early() returns trigger language plpgsql as $$
begin
  if old.at >= now() - admin.kept_for(old.retention) then
    raise exception 'admin.% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create function admin.keep_blocks() returns trigger language plpgsql as $$
begin
  if row(new.number, new.previous_hash, new.hash, new.retention, new.entries, new.newest_at, new.root, new.sealed_at)
       is distinct from
     row(old.number, old.previous_hash, old.hash, old.retention, old.entries, old.newest_at, old.root, old.sealed_at)
     or new.entry_ids is not null or old.newest_at >= now() - admin.kept_for(old.retention) then
    raise exception 'admin.% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
drop trigger append_only on admin.audit_entries;
create trigger append_only before update or truncate on admin.audit_entries
  for each statement execute function admin.refuse_to_forget();
create trigger append_only_for_years before delete on admin.audit_entries
  for each row execute function admin.refuse_to_forget_early();
create trigger append_only before delete or truncate on admin.audit_blocks
  for each statement execute function admin.refuse_to_forget();
create trigger append_only_for_years before update on admin.audit_blocks
  for each row execute function admin.keep_blocks();
/* liquibase rollback
drop trigger append_only_for_years on admin.audit_blocks;
drop trigger append_only on admin.audit_blocks;
drop trigger append_only_for_years on admin.audit_entries;
drop trigger append_only on admin.audit_entries;
create trigger append_only before update or delete or truncate on admin.audit_entries
  for each statement execute function admin.refuse_to_forget();
drop function admin.keep_blocks();
drop function admin.refuse_to_forget_early();
drop function admin.kept_for(text);
*/

--changeset admin:0010-audit-privileges splitStatements:false
-- Not even the owner may: what has to go one day goes through this one function, which asks the triggers too.
revoke update, delete, truncate on admin.audit_entries from current_user;
revoke update, delete, truncate on admin.audit_blocks from current_user;
create function admin.prune_audit(class text, older_than timestamptz, most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  pruned integer;
begin
  perform from admin.audit_blocks
    where retention = class and newest_at < older_than and entry_ids is not null limit 1;
  if not found then
    return 0;
  end if;
  grant delete on admin.audit_entries to current_user;
  grant update on admin.audit_blocks to current_user;
  with old as (
    select number, entry_ids from admin.audit_blocks
     where retention = class and newest_at < older_than and entry_ids is not null
     order by newest_at limit most),
  gone as (
    delete from admin.audit_entries e using (select unnest(entry_ids) as id from old) o where e.id = o.id),
  emptied as (
    update admin.audit_blocks b set entry_ids = null from old where b.number = old.number returning b.number)
  select count(*) into pruned from emptied;
  revoke delete on admin.audit_entries from current_user;
  revoke update on admin.audit_blocks from current_user;
  return pruned;
end
$$;
/* liquibase rollback
drop function admin.prune_audit(text, timestamptz, integer);
grant update, delete, truncate on admin.audit_blocks to current_user;
grant update, delete, truncate on admin.audit_entries to current_user;
*/
