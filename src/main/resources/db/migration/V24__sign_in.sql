-- Until when the password of the last attempt may be being looked at: whoever comes meanwhile waits for its outcome. Null once it is known.
alter table login_failure add column looked_at_until timestamptz;
comment on column login_failure.email_hash is 'of an e-mail, or of an address that sign-ins come from';
