-- Everything here is insert only: facts are voided, never changed. Ids of sessions and entries are made by the client.

create table session (
  clinic_id  uuid not null references clinic,
  id         uuid not null,
  episode_id uuid not null,
  patient_id uuid not null,
  day        date not null,
  started_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id));
create index session_patient on session (clinic_id, patient_id, day);
select distribute('session', 'clinic_id');
select wall('session');

-- What the patient said about a session; the last rules.
create table session_report (
  clinic_id   uuid not null references clinic,
  id          uuid not null,
  session_id  uuid not null,
  at          timestamptz not null,
  pain_before int check (pain_before between 0 and 10),
  pain_during int check (pain_during between 0 and 10),
  pain_after  int check (pain_after between 0 and 10),
  effort      int check (effort between 0 and 10),
  note        text check (length(note) <= 1000),
  primary key (clinic_id, id),
  foreign key (clinic_id, session_id) references session (clinic_id, id));
create index session_report_session on session_report (clinic_id, session_id, at);
select distribute('session_report', 'clinic_id');
select wall('session_report');

create table log_entry (
  clinic_id       uuid not null references clinic,
  id              uuid not null,                               -- made by the client, UUID v7
  session_id      uuid not null,
  episode_id      uuid not null,
  patient_id      uuid not null,
  prescription_id uuid not null,                               -- as the client saw it
  lineage         uuid not null,
  day             date not null,                               -- local, stored, never recomputed
  zone            text not null check (length(zone) between 1 and 64),
  performed_at    timestamptz not null,                        -- the client's clock: a claim
  received_at     timestamptz not null,
  done            int check (done >= 0),
  done_left       int check (done_left >= 0),
  done_right      int check (done_right >= 0),
  target          int check (target >= 1),                     -- copied from the prescription
  target_left     int check (target_left >= 1),
  target_right    int check (target_right >= 1),
  skip_reason     text check (length(skip_reason) between 1 and 40),
  pain            int check (pain between 0 and 10),
  effort          int check (effort between 0 and 10),
  grade           text not null check (grade in ('TIMED', 'TICKED', 'BACK_FILLED', 'STAFF')),
  v               int not null check (v >= 1),
  primary key (clinic_id, id),
  check (skip_reason is null or (coalesce(done, 0) = 0 and coalesce(done_left, 0) = 0 and coalesce(done_right, 0) = 0)),
  foreign key (clinic_id, session_id) references session (clinic_id, id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, prescription_id) references prescription (clinic_id, id));
create index log_entry_episode on log_entry (clinic_id, episode_id, day) include (lineage, done, done_left, done_right);
select distribute('log_entry', 'clinic_id');
select wall('log_entry');

create table log_void (
  clinic_id  uuid not null references clinic,
  id         uuid not null,
  entry_id   uuid not null,
  account_id uuid not null,
  at         timestamptz not null,
  reason     text check (length(reason) <= 500),
  primary key (clinic_id, id),
  unique (clinic_id, entry_id),
  foreign key (clinic_id, entry_id) references log_entry (clinic_id, id));
select distribute('log_void', 'clinic_id');
select wall('log_void');

create table check_in (
  clinic_id     uuid not null references clinic,
  id            uuid not null,                                 -- made by the client, UUID v7
  patient_id    uuid not null,
  day           date not null,
  zone          text not null check (length(zone) between 1 and 64),
  performed_at  timestamptz not null,
  received_at   timestamptz not null,
  pain_now      int check (pain_now between 0 and 10),
  pain_worst    int check (pain_worst between 0 and 10),
  sleep         text check (sleep in ('GOOD', 'FAIR', 'POOR')),
  medicine_kind text check (length(medicine_kind) <= 40),
  note          text check (length(note) <= 1000),
  v             int not null check (v >= 1),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id));
create index check_in_patient on check_in (clinic_id, patient_id, day);
select distribute('check_in', 'clinic_id');
select wall('check_in');

grant select, insert on session, session_report, log_entry, log_void, check_in to ${app_role};
