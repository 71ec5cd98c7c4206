-- How a course changes hands, stands still and ends. Nothing is taken away: who left, what was voided and what was refused stays.

alter table care_team add column left_at timestamptz;                  -- no access since then

alter table episode add column care_version int not null default 0;    -- of team and end: a second editor is told

-- Each discharge is a fact. One made by mistake is voided with a reason; the days between count only what was done (ADHERENCE §4).
create table discharge (
  clinic_id            uuid not null references clinic,
  id                   uuid not null,
  episode_id           uuid not null,
  day                  date not null,
  reason               text not null check (length(reason) between 1 and 500),
  by_membership_id     uuid not null,
  at                   timestamptz not null,
  made_day             date not null,                                   -- the patient's day it was recorded on
  voided_membership_id uuid,
  voided_at            timestamptz,
  voided_day           date check (voided_day >= made_day),
  void_reason          text check (length(void_reason) between 1 and 500),
  primary key (clinic_id, id),
  check (day <= made_day),
  check (num_nonnulls(voided_membership_id, voided_at, voided_day, void_reason) in (0, 4)),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, by_membership_id) references membership (clinic_id, id),
  foreign key (clinic_id, voided_membership_id) references membership (clinic_id, id));
create index discharge_episode on discharge (clinic_id, episode_id);
create unique index discharge_one_stands on discharge (clinic_id, episode_id) where voided_at is null;
select distribute('discharge', 'clinic_id');
select wall('discharge');
grant select, insert, update on discharge to ${app_role};

alter table pause add column at timestamptz;
alter table pause add column voided_membership_id uuid;
alter table pause add column void_reason text check (length(void_reason) between 1 and 500);
alter table pause add foreign key (clinic_id, voided_membership_id) references membership (clinic_id, id);

alter table excuse add column refused_membership_id uuid;
alter table excuse add column refused_at timestamptz;
alter table excuse add foreign key (clinic_id, refused_membership_id) references membership (clinic_id, id);
alter table excuse add check (accepted_at is null or refused_at is null);
create index excuse_waiting on excuse (clinic_id, episode_id) where accepted_at is null and refused_at is null;
