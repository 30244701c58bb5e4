--liquibase formatted sql

--changeset members:0007-wallets
-- A member has an address and a password, or a wallet, or all of them.
alter table members.members
  drop constraint members_have_an_address_until_erased,
  drop constraint members_have_a_password_until_erased,
  add column wallet text collate "C" unique check (wallet ~ '^G[A-Z2-7]{55}$'),
  add constraint members_can_be_known_until_erased
    check ((erased_at is null) = (email is not null or wallet is not null)),
  add constraint members_have_a_password_for_their_address
    check ((email is null) = (password_hash is null));
--rollback delete from members.members where erased_at is null and email is null;
--rollback alter table members.members drop constraint members_can_be_known_until_erased, drop constraint members_have_a_password_for_their_address, drop column wallet;
--rollback alter table members.members add constraint members_have_an_address_until_erased check ((erased_at is null) = (email is not null)), add constraint members_have_a_password_until_erased check ((erased_at is null) = (password_hash is not null));
