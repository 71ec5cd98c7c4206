-- Seen with 2,000 patients: what the clinic review reads of the last days, of skipped exercises and of ended courses was
-- looked for among all there is. None of these indexes holds a column that a log changes, so logging stays an update in place
-- (but for a skip, which is rare).
create index patient_day_day on patient_day (clinic_id, day);
create index exercise_week_skips on exercise_week (clinic_id, week) where skips <> '{}';
create index episode_ended on episode (clinic_id, end_day) where end_day is not null;

-- How many patients were at risk when a day of the clinic began. What a signal said then cannot be reckoned afterwards, so it
-- is kept, once a day, and never changed; days before the first row are unknown.
create table risk_day (
  clinic_id uuid not null references clinic,
  day       date not null,                                     -- in the zone of the clinic
  active    int not null check (active >= 0),
  at_risk   int not null check (at_risk between 0 and active),
  primary key (clinic_id, day));
select distribute('risk_day', 'clinic_id');
select wall('risk_day');

grant select, insert on risk_day to ${app_role};
