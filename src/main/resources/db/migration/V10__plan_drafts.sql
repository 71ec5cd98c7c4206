-- A plan while it is written: one draft a therapist and episode, so that neither a dead browser nor a colleague loses it. No
-- clinical fact: it is replaced, and goes when it is assigned or discarded.
create table plan_draft (
  clinic_id     uuid not null references clinic,
  id            uuid not null,
  episode_id    uuid not null,
  membership_id uuid not null,
  content       text not null check (length(content) <= 400000), -- JSON in ASCII: jsonb refuses what people paste, such as NUL
  saved_at      timestamptz not null,
  row_version   int not null default 1,                          -- the same draft open twice: the second is told
  primary key (clinic_id, id),
  unique (clinic_id, episode_id, membership_id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, membership_id) references membership (clinic_id, id));
select distribute('plan_draft', 'clinic_id');
select wall('plan_draft');

grant select, insert, update, delete on plan_draft to ${app_role};

-- What a rule or the exercise's caution said against it when it was prescribed, and why it was prescribed nevertheless.
alter table prescription
  add column held_back_by text check (length(held_back_by) between 1 and 2000),
  add column overruled_because text check (length(overruled_because) between 1 and 500),
  add constraint prescription_overruled check ((held_back_by is null) = (overruled_because is null));
