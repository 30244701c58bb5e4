--liquibase formatted sql

--changeset markets:0012-reports-by-reporter
create index comment_reports_by_reporter on markets.comment_reports (reporter_id, comment_id);
--rollback drop index markets.comment_reports_by_reporter;
