--liquibase formatted sql

--changeset admin:0005-switch-moves
-- Each time an operator moved the safety switch, with the pause it ended. In the order of their turns.
create table admin.switch_moves (
  number          bigint generated always as identity primary key,
  moved_at        timestamptz not null,
  position        text not null check (position in ('CLOSED', 'PAUSED')),
  reason          text not null,
  moved_by        text not null,
  ended_pause_at  timestamptz,
  ended_reason    text,
  ended_by        text,
  check ((position = 'CLOSED') = (ended_pause_at is not null)),
  check ((ended_pause_at is null) = (ended_reason is null) and (ended_pause_at is null) = (ended_by is null))
);
create index switch_moves_closed on admin.switch_moves (number) where position = 'CLOSED';
create trigger append_only before update or delete or truncate on admin.switch_moves
  for each statement execute function admin.refuse_to_forget();
--rollback drop table admin.switch_moves;
