-- A reason why a patient needs the therapist, with its facts. At most one open signal of a kind and patient: two writers at
-- once make one row. A row is acknowledged once and resolved once, never deleted; a condition that returns is a new row.
create table signal (
  clinic_id                  uuid not null references clinic,
  id                         uuid not null,
  episode_id                 uuid not null,
  patient_id                 uuid not null,
  kind                       text not null check (kind in ('RED_FLAG', 'PAIN_HIGH', 'PAIN_RISING', 'RED_SESSIONS', 'EFFORT_HIGH',
                               'SAME_SKIP', 'SILENT', 'LOW', 'DROP', 'RETEST_DUE', 'PLAN_ENDS', 'BETTER')),
  level                      text not null check (level in ('URGENT', 'SAME_DAY', 'REVIEW')),
  facts                      jsonb not null,
  raised_at                  timestamptz not null,
  acknowledged_membership_id uuid,
  acknowledged_at            timestamptz,
  resolved_at                timestamptz check (resolved_at >= raised_at),
  primary key (clinic_id, id),
  check ((acknowledged_membership_id is null) = (acknowledged_at is null)),
  check (kind <> 'RED_FLAG' or acknowledged_at is null),       -- ends with the hold, and only so
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, acknowledged_membership_id) references membership (clinic_id, id));
create unique index signal_once_open on signal (clinic_id, patient_id, kind) where resolved_at is null;
create index signal_patient on signal (clinic_id, patient_id, raised_at);
select distribute('signal', 'clinic_id');
select wall('signal');

-- The patient's day on which an episode's signals were last judged: what lies behind today is still to do, whatever was missed.
create table signal_check (
  clinic_id  uuid not null references clinic,
  episode_id uuid not null,
  day        date not null,
  primary key (clinic_id, episode_id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id));
select distribute('signal_check', 'clinic_id');
select wall('signal_check');

grant select, insert on signal to ${app_role};
grant update (facts, acknowledged_membership_id, acknowledged_at, resolved_at) on signal to ${app_role};
grant select, insert, update on signal_check to ${app_role};
