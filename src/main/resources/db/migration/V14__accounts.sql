-- A new password, and leaving a clinic, end what was signed in before; a person with several roles is at home where the last
-- was used; two managers who change the clinic at once are told.
alter table account add column sessions_from timestamptz;
alter table account add column last_role text check (last_role in ('THERAPIST', 'PATIENT', 'CLINIC_MANAGER'));
alter table clinic add column row_version int not null default 0;
