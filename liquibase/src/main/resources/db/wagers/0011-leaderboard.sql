--liquibase formatted sql

--changeset wagers:0011-leaderboard
create index results_by_profit on wagers.results (asset, profit, member_id);
create index results_by_calibration on wagers.results (asset, (brier_sum / brier_count), member_id)
  where brier_count > 0;
--rollback drop index wagers.results_by_calibration;
--rollback drop index wagers.results_by_profit;
