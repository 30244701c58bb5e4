--liquibase formatted sql

--changeset markets:0006-whose-disputes
-- Who asks what the house keeps about them, or to be forgotten.
create index disputes_by_disputer on markets.disputes (disputer_id, id);
create index votes_by_voter on markets.votes (voter_id, dispute_id);
--rollback drop index markets.votes_by_voter;
--rollback drop index markets.disputes_by_disputer;
