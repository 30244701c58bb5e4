--liquibase formatted sql

--changeset oracle:0003-feeds
alter table oracle.feeds
  -- What the source itself calls it: 64 hex digits, or a coin and a currency.
  add column reference      text check (length(reference) between 1 and 128),
  -- Of a median: the feeds it is taken of, and how many of them have to have spoken.
  add column parts          text[],
  add column min_responses  integer not null default 1 check (min_responses between 1 and 15),
  add constraint feeds_median check ((source = 'median') = (parts is not null)),
  add constraint feeds_majority check (parts is null or
    cardinality(parts) between 2 and 15 and min_responses <= cardinality(parts)
    and 2 * min_responses > cardinality(parts));
insert into oracle.feeds (id, source, symbol, introduced_at)
  values ('operators', 'manual', 'What operators post, with evidence', '2026-11-01T00:00:00Z');
--rollback delete from oracle.feeds where source in ('median', 'manual');
--rollback alter table oracle.feeds drop constraint feeds_median, drop constraint feeds_majority, drop column reference, drop column parts, drop column min_responses;

--changeset oracle:0003-source-states
create table oracle.source_states (
  source        text primary key,
  answered_at   timestamptz,
  failed_at     timestamptz,
  failure       text
);
--rollback drop table oracle.source_states;
