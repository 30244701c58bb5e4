--liquibase formatted sql

--changeset admin:0011-all-positions
-- An operator can put the switch into any of its states, and a trip can be ended as well as a hold.
alter table admin.switch_moves
  drop constraint switch_moves_position_check,
  drop constraint switch_moves_check,
  drop constraint switch_moves_check1,
  drop column ended_pause_at,
  drop column ended_reason,
  drop column ended_by,
  add column ended text not null default '',
  add constraint positions_are_known check (position in ('CLOSED', 'OPEN', 'HALF_OPEN', 'PAUSED'));
--rollback alter table admin.switch_moves drop constraint positions_are_known, drop column ended, add column ended_pause_at timestamptz, add column ended_reason text, add column ended_by text, add constraint switch_moves_position_check check (position in ('CLOSED', 'PAUSED')), add constraint switch_moves_check check ((position = 'CLOSED') = (ended_pause_at is not null)), add constraint switch_moves_check1 check ((ended_pause_at is null) = (ended_reason is null) and (ended_pause_at is null) = (ended_by is null));

--changeset admin:0011-guardian-votes
-- Guardians who want the house paused; a vote stands for a while and can be taken back.
create table admin.guardian_votes (
  member_id  uuid primary key,
  reason     text not null,
  voted_at   timestamptz not null
);
--rollback drop table admin.guardian_votes;
