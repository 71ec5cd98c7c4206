-- Roll-ups: one row a patient (episode) and day, written ahead with its due when a version is saved, so that the rows of one
-- patient lie together and a log is a cheap update in place (DESIGN §7). Rebuilt from the log at any time with the same result.
create table patient_day (
  clinic_id   uuid not null references clinic,
  episode_id  uuid not null,
  patient_id  uuid not null,
  day         date not null,
  due         int not null check (due >= 0),
  done        int not null check (done between 0 and due),
  credit      numeric(12,8) not null check (credit >= 0),      -- Σ of the counted credits; exact to 1e-8
  day_due     boolean not null,
  day_done    boolean not null,
  logged      int not null check (logged >= 0),                -- occurrences with an amount, scored or not
  state       text not null check (state in ('PLAN', 'NONE', 'PAUSED', 'HELD')),
  pain_sum    int not null default 0,
  pain_n      int not null default 0,
  pain_worst  int check (pain_worst between 0 and 10),
  effort_max  int check (effort_max between 0 and 10),
  last_at     timestamptz,
  primary key (clinic_id, episode_id, day),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id))
  with (fillfactor = 80);
select distribute('patient_day', 'clinic_id');
select wall('patient_day');

-- The same by week (its Monday), with what the clinic review groups by.
create table patient_week (
  clinic_id          uuid not null references clinic,
  episode_id         uuid not null,
  patient_id         uuid not null,
  week               date not null check (extract(isodow from week) = 1),
  due                int not null check (due >= 0),
  done               int not null check (done between 0 and due),
  credit             numeric(12,8) not null check (credit >= 0),
  lead_membership_id uuid not null,
  plan_week          int not null check (plan_week >= 1),
  primary key (clinic_id, episode_id, week),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id))
  with (fillfactor = 80);
create index patient_week_week on patient_week (clinic_id, week);
select distribute('patient_week', 'clinic_id');
select wall('patient_week');

grant select, insert, update on patient_day, patient_week to ${app_role};
