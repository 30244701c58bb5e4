--liquibase formatted sql

--changeset markets:0010-comments
create table markets.comments (
  id          uuid primary key,
  seq         bigint not null generated always as identity unique,
  market_id   uuid not null,
  author_id   uuid not null,
  reply_to    uuid references markets.comments (id),
  -- Gone when its author deletes it; the place stays, so that replies stay where they are.
  text        text check (char_length(text) between 1 and 2000),
  written_at  timestamptz not null,
  deleted_at  timestamptz,
  hidden_at   timestamptz,
  hidden_by   text,
  -- Somebody of the house has looked at it and lets it stand, whatever is reported later.
  cleared_at  timestamptz,
  reports     integer not null default 0 check (reports >= 0),
  check ((text is null) = (deleted_at is not null)),
  check ((hidden_at is null) = (hidden_by is null)),
  check (hidden_at is null or cleared_at is null)
);
create index comments_by_market on markets.comments (market_id, seq);
create index comments_by_author on markets.comments (author_id, seq);
create index comments_by_parent on markets.comments (reply_to) where reply_to is not null;
create index comments_reported on markets.comments (seq) where reports > 0 and deleted_at is null;
--rollback drop table markets.comments;

--changeset markets:0010-comment-reports
create table markets.comment_reports (
  comment_id   uuid not null references markets.comments (id),
  reporter_id  uuid not null,
  reason       text not null check (char_length(reason) between 1 and 500),
  reported_at  timestamptz not null,
  primary key (comment_id, reporter_id)
);
--rollback drop table markets.comment_reports;

--changeset markets:0010-follows
create table markets.follows (
  seq          bigint not null generated always as identity,
  member_id    uuid not null,
  market_id    uuid not null,
  followed_at  timestamptz not null,
  primary key (member_id, market_id)
);
create index follows_by_member on markets.follows (member_id, seq);
create index follows_by_market on markets.follows (market_id);
--rollback drop table markets.follows;

--changeset markets:0010-clarifications splitStatements:false
create table markets.clarifications (
  seq         bigint primary key generated always as identity,
  market_id   uuid not null,
  -- Nobody when it is the house that speaks.
  author_id   uuid,
  text        text not null check (char_length(text) between 1 and 2000),
  written_at  timestamptz not null
);
create index clarifications_by_market on markets.clarifications (market_id, seq);
create function markets.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was said about a market is never changed';
end
$$;
create trigger only_added_to before update or delete on markets.clarifications
  for each statement execute function markets.refuse_change();
--rollback drop table markets.clarifications;
--rollback drop function markets.refuse_change();
