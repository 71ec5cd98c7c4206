-- An excuse that was declared by mistake is voided, and may then be declared again: one that stands a prescription and day.
alter table excuse add column voided_at timestamptz;
alter table excuse drop constraint excuse_clinic_id_lineage_day_key;
create unique index excuse_once on excuse (clinic_id, lineage, day) where voided_at is null;

-- Answers are kept word for word with the zone they were given in. Lifted means by whom, when and why.
alter table hold add column zone text check (length(zone) between 1 and 64);
alter table hold add constraint hold_lifted check ((lifted_at is null) = (lifted_membership_id is null)
  and (lifted_at is null) = (lifted_day is null) and (lifted_at is null) = (reason is null));
