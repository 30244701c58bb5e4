-- What plain.sql asks for: markets and members with numbers, and every account of theirs opened before.
create schema if not exists bench;
create table if not exists bench.markets (n int primary key, id uuid not null);
truncate bench.markets;
insert into bench.markets
select row_number() over (order by m.id), m.id from markets.markets m
 where m.status = 'ACTIVE' and m.asset = 'PLAY' and m.fee_bps = 250
 order by m.id limit 1000;
insert into ledger.accounts (key, kind, asset, subject_id, outcome)
select concat_ws('/', 'escrow', m.id, o, 'PLAY'), 'escrow', 'PLAY', m.id, o
  from bench.markets m, generate_series(0, 1) o
 union all
select concat_ws('/', 'pending-fee', m.id, 'PLAY'), 'pending-fee', 'PLAY', m.id, null from bench.markets m
on conflict (key) do nothing;
analyze;
