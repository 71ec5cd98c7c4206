-- A signed sheet stands. What corrects it stands beside it: a sheet that amends it (from then on it counts in its place), or
-- a row that says it is void. An open sheet is abandoned with a reason; what was recorded on it stays, and counts for nothing.
alter table assessment drop constraint assessment_status_check;
alter table assessment
  add constraint assessment_status_check check (status in ('OPEN', 'SIGNED', 'DISCARDED', 'ABANDONED')),
  add column sat_at timestamptz,                               -- of an amendment: when the sitting was that it amends
  add column amend_reason text check (length(amend_reason) between 1 and 500),
  add column abandon_reason text check (length(abandon_reason) between 1 and 500),
  add check ((amends is null) = (amend_reason is null)),
  add check ((amends is null) = (sat_at is null)),
  add check ((status = 'ABANDONED') = (abandon_reason is not null));
create unique index assessment_amended_once on assessment (clinic_id, amends) where status = 'SIGNED';

create table assessment_void (
  clinic_id        uuid not null references clinic,
  assessment_id    uuid not null,
  reason           text not null check (length(reason) between 1 and 500),
  by_membership_id uuid not null,
  at               timestamptz not null,
  primary key (clinic_id, assessment_id),
  foreign key (clinic_id, assessment_id) references assessment (clinic_id, id),
  foreign key (clinic_id, by_membership_id) references membership (clinic_id, id));
select distribute('assessment_void', 'clinic_id');
select wall('assessment_void');

-- What a field does not take is kept as it was typed until it is mended. json, not jsonb: a NUL that was pasted is typed too.
alter table test_result add column typed json not null default '{}';

grant select, insert on assessment_void to ${app_role};
