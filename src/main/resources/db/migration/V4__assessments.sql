create table assessment (
  clinic_id            uuid not null references clinic,
  id                   uuid not null,
  episode_id           uuid not null,
  day                  date not null,
  kind                 text not null check (kind in ('INITIAL', 'REVIEW', 'DISCHARGE')),
  status               text not null check (status in ('OPEN', 'SIGNED', 'DISCARDED')),
  tests                jsonb not null default '[]',            -- the chosen tests, in order: [{"test": id, "only": [parts]}]
  by_membership_id     uuid not null,
  created_at           timestamptz not null,
  signed_membership_id uuid,
  signed_at            timestamptz,
  amends               uuid,
  row_version          int not null default 0,
  primary key (clinic_id, id),
  check ((status = 'SIGNED') = (signed_at is not null and signed_membership_id is not null)),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, by_membership_id) references membership (clinic_id, id),
  foreign key (clinic_id, signed_membership_id) references membership (clinic_id, id),
  foreign key (clinic_id, amends) references assessment (clinic_id, id));
create index assessment_episode on assessment (clinic_id, episode_id, day);
create unique index assessment_one_open on assessment (clinic_id, episode_id) where status = 'OPEN';
select distribute('assessment', 'clinic_id');
select wall('assessment');

-- One row a test of an assessment: its fields by path ("rotation_deg.left"). While the sheet is open the row is its draft
-- and may change; a trigger freezes it with the signature (DESIGN §3.2).
create table test_result (
  clinic_id     uuid not null references clinic,
  id            uuid not null,
  assessment_id uuid not null,
  test_id       text not null check (length(test_id) between 1 and 64),
  fields        jsonb not null,
  changed_at    timestamptz not null,
  row_version   int not null default 1 check (row_version > 0), -- an editor says which it saw: the second is told
  supersedes    uuid,
  void_reason   text check (length(void_reason) <= 500),
  primary key (clinic_id, id),
  foreign key (clinic_id, assessment_id) references assessment (clinic_id, id),
  foreign key (clinic_id, supersedes) references test_result (clinic_id, id));
create unique index test_result_once on test_result (clinic_id, assessment_id, test_id) where void_reason is null and supersedes is null;
create index test_result_assessment on test_result (clinic_id, assessment_id);
select distribute('test_result', 'clinic_id');
select wall('test_result');

-- One conclusion about the patient: a code and a side, open until each of its causes has closed. Rules of the safety group
-- that open no code stand here as SAFETY_<rule>: only a therapist lifts those, with a reason.
create table finding (
  clinic_id               uuid not null references clinic,
  id                      uuid not null,
  episode_id              uuid not null,
  assessment_id           uuid not null,                       -- that opened it
  code                    text not null check (length(code) between 1 and 40),
  side                    text check (side in ('left', 'right')),
  status                  text not null check (status in ('OPEN', 'WAITING', 'CLOSED', 'WITHDRAWN')),
  opened_day              date not null,
  closed_day              date check (closed_day >= opened_day),
  closed_by_assessment_id uuid,                                -- by the rules, on a retest
  closed_by_membership_id uuid,                                -- by a therapist
  closed_reason           text check (length(closed_reason) between 1 and 500),
  row_version             int not null default 0,
  primary key (clinic_id, id),
  check ((status in ('OPEN', 'WAITING')) = (closed_day is null)),
  check ((closed_by_membership_id is null) = (closed_reason is null)),
  foreign key (clinic_id, episode_id) references episode (clinic_id, id),
  foreign key (clinic_id, assessment_id) references assessment (clinic_id, id),
  foreign key (clinic_id, closed_by_assessment_id) references assessment (clinic_id, id),
  foreign key (clinic_id, closed_by_membership_id) references membership (clinic_id, id));
create index finding_episode on finding (clinic_id, episode_id, status);
create unique index finding_once_open on finding (clinic_id, episode_id, code, coalesce(side, '')) where status in ('OPEN', 'WAITING');
select distribute('finding', 'clinic_id');
select wall('finding');

-- A trigger that opened the finding, or opened it once more: several rules may lead to one finding.
create table finding_cause (
  clinic_id               uuid not null references clinic,
  id                      uuid not null,
  finding_id              uuid not null,
  assessment_id           uuid not null,                       -- on whose signature it fired
  rule                    int not null,
  trigger_id              text not null check (length(trigger_id) <= 8),
  basis                   text not null check (basis in ('test', 'crosswalk')),
  grounds                 jsonb not null,                      -- the values that opened it, and what the reason tells of them
  day                     date not null,
  closed_by_assessment_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, finding_id) references finding (clinic_id, id),
  foreign key (clinic_id, assessment_id) references assessment (clinic_id, id),
  foreign key (clinic_id, closed_by_assessment_id) references assessment (clinic_id, id));
create unique index finding_cause_once_open on finding_cause (clinic_id, finding_id, rule, trigger_id) where closed_by_assessment_id is null;
select distribute('finding_cause', 'clinic_id');
select wall('finding_cause');

create function refuse_change_of_signed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from assessment a where a.clinic_id = old.clinic_id and a.id = old.assessment_id and a.status <> 'OPEN') then
    raise exception 'a signed result is amended or voided, never edited' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signed_results_stand before update or delete on test_result for each row execute function refuse_change_of_signed();

create function refuse_late_result() returns trigger language plpgsql as $$
begin
  if new.supersedes is null and exists (select 1 from assessment a where a.clinic_id = new.clinic_id and a.id = new.assessment_id and a.status <> 'OPEN') then
    raise exception 'a signed assessment takes no more results' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger no_late_results before insert on test_result for each row execute function refuse_late_result();

create function refuse_unsigning() returns trigger language plpgsql as $$
begin
  if old.status <> 'OPEN' then
    raise exception 'a signed assessment is amended or voided, never edited' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signed_assessments_stand before update or delete on assessment for each row execute function refuse_unsigning();

grant select, insert, update on assessment, test_result to ${app_role};
-- what opened a finding stands
grant select, insert on finding, finding_cause to ${app_role};
grant update (status, closed_day, closed_by_assessment_id, closed_by_membership_id, closed_reason, row_version) on finding to ${app_role};
grant update (closed_by_assessment_id) on finding_cause to ${app_role};

