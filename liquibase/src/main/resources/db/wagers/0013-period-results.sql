--liquibase formatted sql

--changeset wagers:0013-period-results
-- The same as results, of what was paid out in one month or week (UTC); forgotten after a while.
create table wagers.period_results (
  period           text not null check (period in ('month', 'week')),
  since            date not null,
  member_id        uuid not null,
  asset            text not null,
  settled_markets  bigint not null check (settled_markets >= 0),
  staked           bigint not null check (staked >= 0),
  paid             bigint not null check (paid >= 0),
  profit           bigint not null,
  brier_sum        double precision not null check (brier_sum >= 0),
  brier_count      bigint not null check (brier_count >= 0),
  primary key (member_id, asset, period, since),
  check (profit = paid - staked)
) with (fillfactor = 80);
create index period_results_by_profit on wagers.period_results (period, since, asset, profit, member_id);
create index period_results_by_calibration
  on wagers.period_results (period, since, asset, (brier_sum / brier_count), member_id) where brier_count > 0;
--rollback drop table wagers.period_results;
