-- Who did what: insert only, no clinical text (DESIGN §3.6).
create table audit_event (
  clinic_id  uuid not null references clinic,
  id         uuid not null,
  at         timestamptz not null,
  account_id uuid,                                             -- null: the portal itself, e.g. a nightly job
  role       text not null check (length(role) between 1 and 40),
  patient_id uuid,
  action     text not null check (length(action) between 1 and 60),
  item       text check (length(item) <= 100),
  outcome    text not null check (outcome in ('DONE', 'REFUSED')),
  primary key (clinic_id, id));
create index audit_event_patient on audit_event (clinic_id, patient_id, at);
create index audit_event_at on audit_event (clinic_id, at);
select distribute('audit_event', 'clinic_id');
select wall('audit_event');

grant select, insert on audit_event to ${app_role};
