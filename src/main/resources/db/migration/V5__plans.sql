create table plan (
  clinic_id   uuid not null references clinic,
  id          uuid not null,
  episode_id  uuid not null,
  latest_no   int not null default 0 check (latest_no >= 0),   -- an editor says which it saw: the second is told
  row_version int not null default 0,
  primary key (clinic_id, id),
  unique (clinic_id, episode_id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id));
select distribute('plan', 'clinic_id');
select wall('plan');

-- Immutable: insert only. Of several with one date the last rules, the others were never in force (ADHERENCE §2).
create table plan_version (
  clinic_id        uuid not null references clinic,
  id               uuid not null,
  plan_id          uuid not null,
  no               int not null check (no > 0),
  made_day         date not null,                              -- the patient's day it was saved on: it replaces what waits then
  from_day         date not null check (from_day >= made_day), -- so that no past day changes
  why              text check (length(why) <= 500),
  by_membership_id uuid not null,
  at               timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, plan_id, no),
  foreign key (clinic_id, plan_id) references plan (clinic_id, id),
  foreign key (clinic_id, by_membership_id) references membership (clinic_id, id));
select distribute('plan_version', 'clinic_id');
select wall('plan_version');

-- Immutable: insert only. lineage is the id that lives through the versions.
create table prescription (
  clinic_id    uuid not null references clinic,
  id           uuid not null,
  version_id   uuid not null,
  lineage      uuid not null,
  exercise_id  text not null check (length(exercise_id) between 1 and 64),
  side         text not null check (side in ('NONE', 'BOTH', 'LEFT', 'RIGHT')),
  dose         jsonb not null,
  target       int check (target >= 1),                        -- amount of one occurrence; per side where there are two
  target_left  int check (target_left >= 1),
  target_right int check (target_right >= 1),
  schedule     jsonb not null,
  times_a_day  int not null check (times_a_day between 1 and 12),
  position     int not null check (position >= 0),
  note         text check (length(note) <= 500),
  finding_id   uuid,
  reason       text check (length(reason) <= 500),             -- copied: the plan keeps the reason it was made for
  primary key (clinic_id, id),
  unique (clinic_id, version_id, lineage),
  check (case side when 'NONE' then target is not null and target_left is null and target_right is null
                   when 'BOTH' then target is null and target_left is not null and target_right is not null
                   when 'LEFT' then target is null and target_left is not null and target_right is null
                   when 'RIGHT' then target is null and target_left is null and target_right is not null end),
  foreign key (clinic_id, version_id) references plan_version (clinic_id, id),
  foreign key (clinic_id, finding_id) references finding (clinic_id, id));
create index prescription_version on prescription (clinic_id, version_id, position);
select distribute('prescription', 'clinic_id');
select wall('prescription');

create table pause (
  clinic_id        uuid not null references clinic,
  id               uuid not null,
  episode_id       uuid not null,
  from_day         date not null,
  to_day           date not null check (to_day >= from_day),
  by_membership_id uuid not null,
  voided_at        timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, by_membership_id) references membership (clinic_id, id));
create index pause_episode on pause (clinic_id, episode_id);
select distribute('pause', 'clinic_id');
select wall('pause');

create table hold (
  clinic_id            uuid not null references clinic,
  id                   uuid not null,
  episode_id           uuid not null,
  answers              jsonb not null,
  raised_at            timestamptz not null,
  raised_day           date not null,
  lifted_membership_id uuid,
  lifted_at            timestamptz,
  lifted_day           date check (lifted_day >= raised_day),
  reason               text check (length(reason) <= 500),
  primary key (clinic_id, id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, lifted_membership_id) references membership (clinic_id, id));
create index hold_episode on hold (clinic_id, episode_id);
select distribute('hold', 'clinic_id');
select wall('hold');

create table excuse (
  clinic_id              uuid not null references clinic,
  id                     uuid not null,
  episode_id             uuid not null,
  lineage                uuid not null,
  day                    date not null,
  kind                   text not null check (kind in ('PLANNED_REST', 'UNWELL', 'STOPPED')),
  declared_at            timestamptz not null,
  accepted_membership_id uuid,
  accepted_at            timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, lineage, day),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, accepted_membership_id) references membership (clinic_id, id));
create index excuse_episode on excuse (clinic_id, episode_id, day);
select distribute('excuse', 'clinic_id');
select wall('excuse');

grant select, insert on plan_version, prescription to ${app_role};
grant select, insert, update on plan, pause, hold, excuse to ${app_role};
