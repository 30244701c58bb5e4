--liquibase formatted sql

--changeset ledger:0005-postings-as-a-set splitStatements:false rollbackSplitStatements:false
-- The promise of the three foreign keys, kept once for each statement and not three times for each
-- posting: of ten thousand payouts they took half the time. Transfers and accounts are never removed
-- and an account never changes its asset, so looking when postings are added is enough. The joins are
-- led through the keys: a plan that is kept must not read all accounts for three postings.
create function ledger.refuse_stray_postings() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (
    select from added p
      left join ledger.transfers t on t.id = p.transfer_id
      left join ledger.accounts origin on origin.id = p.from_account
      left join ledger.accounts target on target.id = p.to_account
     where t.id is null
        or origin.asset is distinct from p.asset
        or target.asset is distinct from p.asset) then
    raise exception 'a posting goes between two accounts of its asset, within a transfer'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create trigger between_accounts_of_its_asset after insert on ledger.postings
  referencing new table as added
  for each statement execute function ledger.refuse_stray_postings();
alter table ledger.postings
  drop constraint postings_transfer_id_fkey,
  drop constraint postings_from_account_asset_fkey,
  drop constraint postings_to_account_asset_fkey;
alter table ledger.accounts drop constraint accounts_id_asset_key;
--rollback alter table ledger.accounts add unique (id, asset);
--rollback alter table ledger.postings
--rollback   add foreign key (transfer_id) references ledger.transfers (id),
--rollback   add foreign key (from_account, asset) references ledger.accounts (id, asset),
--rollback   add foreign key (to_account, asset) references ledger.accounts (id, asset);
--rollback drop trigger between_accounts_of_its_asset on ledger.postings;
--rollback drop function ledger.refuse_stray_postings();
