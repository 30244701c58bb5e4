--liquibase formatted sql

--changeset markets:0014-short-windows-at-play
-- Where an oracle decides about a currency of the house, a minute is enough to object in.
alter table markets.markets drop constraint markets_dispute_window_seconds_check;
alter table markets.markets add constraint markets_dispute_window_seconds_check
  check (dispute_window_seconds <= 2592000 and dispute_window_seconds >=
    case when resolution_source = 'ORACLE' and asset_rail = 'HOUSE' then 60 else 3600 end);
--rollback alter table markets.markets drop constraint markets_dispute_window_seconds_check;
--rollback alter table markets.markets add constraint markets_dispute_window_seconds_check check (dispute_window_seconds between 3600 and 2592000) not valid;
