-- Roll-ups: one row a patient (episode) and day, written ahead with its due when a version is saved, so that the rows of one
-- patient lie together and a log is a cheap update in place (DESIGN §7). Rebuilt from the log at any time with the same result.
--
-- A row is read from many later days, so how far its day has closed is decided when reading:
--   today                        due is done, whatever the row asks: today asks for nothing by itself
--   a day before today           due, done, credit_num ÷ credit_den
--   … whose week has closed too  late_due and late_credit_num are added: what was missing of k days a week
create table patient_day (
  clinic_id       uuid not null references clinic,
  episode_id      uuid not null,
  patient_id      uuid not null,
  day             date not null,
  state           text not null check (state in ('NONE', 'PLAN', 'PAUSED', 'HELD')),
  due             int not null check (due >= 0),
  late_due        int not null check (late_due >= 0),
  done            int not null check (done between 0 and due),
  credit_num      numeric not null check (credit_num between 0 and due * credit_den),
  late_credit_num numeric not null check (late_credit_num between 0 and late_due * credit_den),
  credit_den      numeric not null check (credit_den >= 1),    -- fractions stay exact: 1/3 has no decimal
  logged          int not null check (logged >= 0),            -- entries of the day, scored or not, skips too
  pain_sum        int not null check (pain_sum >= 0),          -- over sessions, each by its highest
  pain_n          int not null check (pain_n >= 0),
  pain_worst      int check (pain_worst between 0 and 10),
  effort_max      int check (effort_max between 0 and 10),
  last_at         timestamptz,
  primary key (clinic_id, episode_id, day),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id))
  with (fillfactor = 80);
select distribute('patient_day', 'clinic_id');
select wall('patient_day');

-- The same by week (its Monday), as it stands once the week has closed: read only for weeks before the running one.
create table patient_week (
  clinic_id  uuid not null references clinic,
  episode_id uuid not null,
  patient_id uuid not null,
  week       date not null check (extract(isodow from week) = 1),
  due        int not null check (due >= 0),
  done       int not null check (done between 0 and due),
  credit_num numeric not null check (credit_num between 0 and due * credit_den),
  credit_den numeric not null check (credit_den >= 1),
  plan_week  int not null check (plan_week >= 1),
  primary key (clinic_id, episode_id, week),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id))
  with (fillfactor = 80);
create index patient_week_week on patient_week (clinic_id, week);
select distribute('patient_week', 'clinic_id');
select wall('patient_week');

grant select, insert, update on patient_day, patient_week to ${app_role};
