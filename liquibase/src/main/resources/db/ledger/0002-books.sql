--liquibase formatted sql

--changeset ledger:0002-assets
create table ledger.assets (
  code   text primary key check (code ~ '^[A-Z][A-Z0-9]{1,11}$'),
  scale  integer not null check (scale between 0 and 9),
  rail   text not null check (rail in ('house', 'stellar'))
);
--rollback drop table ledger.assets;

--changeset ledger:0002-accounts
create table ledger.accounts (
  id          bigint generated always as identity primary key,
  key         text collate "C" not null unique,
  kind        text not null check (kind in (
                'cash', 'escrow', 'pending-fee', 'pending-referral', 'deposit', 'bond', 'claimable',
                'revenue', 'treasury', 'rounding', 'referral', 'withdrawal', 'external')),
  asset       text not null references ledger.assets (code),
  owner_id    uuid,
  subject_id  uuid,
  outcome     integer check (outcome >= 0),
  balance     bigint not null default 0,
  unique (id, asset),
  constraint accounts_have_the_keys_of_their_kind check (
    (owner_id is not null) = (kind in ('cash', 'pending-referral', 'claimable', 'referral'))
    and (subject_id is not null) = (kind in (
      'escrow', 'pending-fee', 'pending-referral', 'deposit', 'bond', 'claimable', 'withdrawal'))
    and (outcome is not null) = (kind = 'escrow')
    and key = concat_ws('/', kind, subject_id, outcome, owner_id, asset)),
  constraint accounts_are_not_overdrawn check (
    case kind when 'external' then balance <= 0 else balance >= 0 end)
) with (fillfactor = 80); -- balances change in place; room on the page keeps the indexes out of it
create index accounts_by_owner on ledger.accounts (owner_id) where owner_id is not null;
create index accounts_by_subject on ledger.accounts (subject_id) where subject_id is not null;
--rollback drop table ledger.accounts;

--changeset ledger:0002-transfers
create table ledger.transfers (
  id               uuid primary key,
  idempotency_key  text collate "C" not null unique,
  content_hash     bytea not null check (length(content_hash) = 32),
  kind             text not null,
  reference        text not null,
  posted_at        timestamptz not null
);
create table ledger.postings (
  transfer_id   uuid not null references ledger.transfers (id),
  position      integer not null check (position > 0),
  from_account  bigint not null,
  to_account    bigint not null,
  asset         text not null,
  amount        bigint not null check (amount > 0),
  primary key (transfer_id, position),
  check (from_account <> to_account),
  -- Both ends are accounts of the posting's one asset: no posting can be out of balance.
  foreign key (from_account, asset) references ledger.accounts (id, asset),
  foreign key (to_account, asset) references ledger.accounts (id, asset)
);
create index postings_by_origin on ledger.postings (from_account, transfer_id);
create index postings_by_target on ledger.postings (to_account, transfer_id);
--rollback drop table ledger.postings;
--rollback drop table ledger.transfers;

--changeset ledger:0002-blocks
-- Transfers nobody has sealed yet; written by whoever posts, emptied by the one who seals.
create table ledger.unsealed_transfers (
  transfer_id  uuid primary key references ledger.transfers (id)
);
create table ledger.blocks (
  number         bigint primary key check (number > 0),
  previous_hash  bytea not null check (length(previous_hash) = 32),
  hash           bytea not null unique check (length(hash) = 32),
  transfers      integer not null check (transfers > 0),
  sealed_at      timestamptz not null
);
create table ledger.block_transfers (
  block_number  bigint not null references ledger.blocks (number),
  position      integer not null check (position > 0),
  transfer_id   uuid not null unique references ledger.transfers (id),
  primary key (block_number, position)
);
--rollback drop table ledger.block_transfers;
--rollback drop table ledger.blocks;
--rollback drop table ledger.unsealed_transfers;

--changeset ledger:0002-immutable splitStatements:false
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: the books are only ever added to',
    lower(tg_op), tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger only_added_to before update or delete or truncate on ledger.transfers
  for each statement execute function ledger.refuse_change();
create trigger only_added_to before update or delete or truncate on ledger.postings
  for each statement execute function ledger.refuse_change();
create trigger only_added_to before update or delete or truncate on ledger.blocks
  for each statement execute function ledger.refuse_change();
create trigger only_added_to before update or delete or truncate on ledger.block_transfers
  for each statement execute function ledger.refuse_change();
create trigger only_added_to before update or delete or truncate on ledger.assets
  for each statement execute function ledger.refuse_change();
create trigger never_removed before delete or truncate on ledger.accounts
  for each statement execute function ledger.refuse_change();
create trigger only_the_balance_changes
  before update of id, key, kind, asset, owner_id, subject_id, outcome on ledger.accounts
  for each statement execute function ledger.refuse_change();
--rollback drop trigger only_the_balance_changes on ledger.accounts;
--rollback drop trigger never_removed on ledger.accounts;
--rollback drop trigger only_added_to on ledger.assets;
--rollback drop trigger only_added_to on ledger.block_transfers;
--rollback drop trigger only_added_to on ledger.blocks;
--rollback drop trigger only_added_to on ledger.postings;
--rollback drop trigger only_added_to on ledger.transfers;
--rollback drop function ledger.refuse_change();

--changeset ledger:0002-audits
-- What the auditor has added up by itself, up to and including a block.
create table ledger.audited_accounts (
  account_id  bigint primary key references ledger.accounts (id),
  balance     numeric(40) not null
);
create table ledger.audits (
  scope               text primary key check (scope in ('recent', 'full')),
  audited_block       bigint not null default 0,
  audited_at          timestamptz,
  accounts_below_zero bigint not null default 0,
  accounts_differing  bigint not null default 0,
  assets_unbalanced   bigint not null default 0,
  blocks_broken       bigint not null default 0,
  transfers_lost      bigint not null default 0
);
insert into ledger.audits (scope) values ('recent'), ('full');
create table ledger.audited_assets (
  asset  text primary key references ledger.assets (code),
  total  bigint not null,
  owed   bigint not null
);
--rollback drop table ledger.audited_assets;
--rollback drop table ledger.audits;
--rollback drop table ledger.audited_accounts;
