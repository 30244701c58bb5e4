--liquibase formatted sql

--changeset mail:0004-by-mailbox
-- Ada@ and ada@ are one mailbox to whoever carries the mail; what is counted and forgotten goes by that.
create index subscribers_by_mailbox on mail.subscribers (lower(email));
create index jobs_by_mailbox on mail.jobs (lower(recipient), created_at);
create index mailbox_by_recipient on mail.mailbox (lower(recipient));
drop index mail.jobs_of_recipient;
--rollback create index jobs_of_recipient on mail.jobs (recipient, created_at);
--rollback drop index mail.mailbox_by_recipient;
--rollback drop index mail.jobs_by_mailbox;
--rollback drop index mail.subscribers_by_mailbox;

--changeset mail:0004-cancelled
create index jobs_cancelled on mail.jobs (ended_at) where state = 'CANCELLED';
--rollback drop index mail.jobs_cancelled;
