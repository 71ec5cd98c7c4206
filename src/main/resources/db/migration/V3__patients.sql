create table patient (
  clinic_id     uuid not null references clinic,
  id            uuid not null,
  membership_id uuid,                                          -- the way in to the portal, once invited
  name          text not null check (length(name) between 1 and 120),
  born          date not null check (born > date '1900-01-01'),
  sex           text check (sex in ('male', 'female')),        -- as recorded for reference values; some need it
  email         text check (length(email) <= 254),
  phone         text check (length(phone) <= 40),
  row_version   int not null default 0,
  created_at    timestamptz not null default clock_timestamp(),
  primary key (clinic_id, id),
  foreign key (clinic_id, membership_id) references membership (clinic_id, id));
create index patient_name on patient (clinic_id, name);
create unique index patient_membership on patient (clinic_id, membership_id) where membership_id is not null;
select distribute('patient', 'clinic_id');
select wall('patient');

-- The zone whose calendar the patient lives by; a new one holds from its day on.
create table patient_zone (
  clinic_id  uuid not null references clinic,
  id         uuid not null,
  patient_id uuid not null,
  from_day   date not null,
  zone       text not null check (length(zone) between 1 and 64),
  primary key (clinic_id, id),
  unique (clinic_id, patient_id, from_day),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id));
select distribute('patient_zone', 'clinic_id');
select wall('patient_zone');

create table episode (
  clinic_id          uuid not null references clinic,
  id                 uuid not null,
  patient_id         uuid not null,
  start_day          date not null,
  onset              date check (onset <= start_day),
  planned_weeks      int not null check (planned_weeks between 1 and 104),
  lead_membership_id uuid not null,
  status             text check (status in ('volatile', 'stable_but_present', 'well_controlled')),
  height_cm          numeric(4,1) check (height_cm between 50 and 250),
  weight_kg          numeric(4,1) check (weight_kg between 20 and 350),
  end_day            date check (end_day >= start_day),
  end_reason         text check (length(end_reason) <= 500),
  row_version        int not null default 0,
  primary key (clinic_id, id),
  check ((end_day is null) = (end_reason is null)),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, lead_membership_id) references membership (clinic_id, id));
create unique index episode_one_open on episode (clinic_id, patient_id) where end_day is null;
create index episode_patient on episode (clinic_id, patient_id);
create index episode_lead on episode (clinic_id, lead_membership_id) where end_day is null;
select distribute('episode', 'clinic_id');
select wall('episode');

create table care_team (
  clinic_id     uuid not null references clinic,
  id            uuid not null,
  episode_id    uuid not null,
  membership_id uuid not null,
  role          text not null check (role in ('LEAD', 'MEMBER')),
  primary key (clinic_id, id),
  unique (clinic_id, episode_id, membership_id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, membership_id) references membership (clinic_id, id));
create index care_team_membership on care_team (clinic_id, membership_id);
select distribute('care_team', 'clinic_id');
select wall('care_team');

grant select, insert, update on patient, episode, care_team, patient_zone to ${app_role};
