--liquibase formatted sql

--changeset markets:0020-followers-in-order
-- Those who hear of a market's news are read in pages, each from where the last one ended.
drop index markets.follows_by_market;
create index follows_by_market on markets.follows (market_id, seq);
--rollback drop index markets.follows_by_market;
--rollback create index follows_by_market on markets.follows (market_id);
