--liquibase formatted sql

--changeset wagers:0010-history
-- What a market's wagers did in each minute: where the outcome's pool stood at its end, what was staked in it.
create table wagers.history (
  market_id  uuid not null,
  outcome    integer not null check (outcome >= 0),
  minute     timestamptz not null,
  net        bigint not null check (net >= 0),
  staked     bigint not null check (staked > 0),
  wagers     bigint not null check (wagers > 0),
  primary key (market_id, outcome, minute)
) with (fillfactor = 80);
insert into wagers.history (market_id, outcome, minute, net, staked, wagers)
select market_id, outcome, date_trunc('minute', placed_at, 'UTC'), max(outcome_before + stake - fee),
       sum(stake), count(*)
  from wagers.wagers group by 1, 2, 3;
--rollback drop table wagers.history;

--changeset wagers:0010-history-is-kept splitStatements:false
-- By the database, so that no way of adding wagers can leave it behind; once for all that are added
-- together. Pools only grow, so that the most is the last.
create function wagers.keep_history() returns trigger language plpgsql as $$
begin
  insert into wagers.history as h (market_id, outcome, minute, net, staked, wagers)
  select market_id, outcome, date_trunc('minute', placed_at, 'UTC'), max(outcome_before + stake - fee),
         sum(stake), count(*)
    from added group by 1, 2, 3 order by 1, 2, 3
  on conflict (market_id, outcome, minute) do update
    set net = greatest(h.net, excluded.net), staked = h.staked + excluded.staked,
        wagers = h.wagers + excluded.wagers;
  return null;
end
$$;
create trigger keeps_history after insert on wagers.wagers referencing new table as added
  for each statement execute function wagers.keep_history();
--rollback drop trigger keeps_history on wagers.wagers;
--rollback drop function wagers.keep_history();
