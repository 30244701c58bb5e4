--liquibase formatted sql

--changeset markets:0011-archive
alter table markets.markets
  add column archived_at timestamptz,
  add constraint markets_archived_when_ended check (archived_at is null or ended_at is not null);
create index markets_to_archive on markets.markets (ended_at, id) where ended_at is not null and archived_at is null;
create index markets_archived on markets.markets (id) where archived_at is not null;
-- The lists leave out what is archived, and so do the indexes that only they use.
drop index markets.markets_newest;
drop index markets.markets_by_category;
drop index markets.markets_by_close_time;
create index markets_newest on markets.markets (id) where status <> 'DRAFT' and archived_at is null;
create index markets_by_category on markets.markets (category, id) where status <> 'DRAFT' and archived_at is null;
create index markets_by_close_time on markets.markets (close_time, id) where status <> 'DRAFT' and archived_at is null;
--rollback drop index markets.markets_by_close_time;
--rollback drop index markets.markets_by_category;
--rollback drop index markets.markets_newest;
--rollback drop index markets.markets_archived;
--rollback drop index markets.markets_to_archive;
--rollback alter table markets.markets drop constraint markets_archived_when_ended, drop column archived_at;
--rollback create index markets_newest on markets.markets (id) where status <> 'DRAFT';
--rollback create index markets_by_category on markets.markets (category, id) where status <> 'DRAFT';
--rollback create index markets_by_close_time on markets.markets (close_time, id) where status <> 'DRAFT';

--changeset markets:0011-archived-trading
-- Said here too, so that the orders by volume and trend need not walk past what is archived.
alter table markets.trading add column archived boolean not null default false;
drop index markets.trading_volume;
drop index markets.trading_trend;
create index trading_volume on markets.trading (turnover, market_id) where not archived;
create index trading_trend on markets.trading (trend, market_id) where not archived;
--rollback drop index markets.trading_trend;
--rollback drop index markets.trading_volume;
--rollback alter table markets.trading drop column archived;
--rollback create index trading_volume on markets.trading (turnover, market_id);
--rollback create index trading_trend on markets.trading (trend, market_id);
