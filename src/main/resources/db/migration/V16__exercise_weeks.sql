-- The roll-up of a week by exercise, as it stands once the week has closed: the clinic review reads these instead of the log.
-- Only exercises with something due or skipped have a row. skips: how often for which reason, {"no_time": 2}.
create table exercise_week (
  clinic_id   uuid not null references clinic,
  episode_id  uuid not null,
  patient_id  uuid not null,
  week        date not null check (extract(isodow from week) = 1),
  exercise_id text not null check (length(exercise_id) between 1 and 64),
  due         int not null check (due >= 0),
  done        int not null check (done between 0 and due),
  skips       jsonb not null default '{}',
  primary key (clinic_id, episode_id, week, exercise_id),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id))
  with (fillfactor = 80);
create index exercise_week_week on exercise_week (clinic_id, week);
select distribute('exercise_week', 'clinic_id');
select wall('exercise_week');

-- an exercise that left the plan leaves the weeks ahead
grant select, insert, update, delete on exercise_week to ${app_role};
