-- How far the made-up people of a demo clinic have lived: a later start goes on from there. Empty in a real clinic.
create table demo_person (
  clinic_id   uuid not null references clinic,
  id          uuid not null,
  person      int not null check (person >= 0),
  patient_id  uuid not null,
  lived_until timestamptz,                                     -- null: registered, not yet seen
  primary key (clinic_id, id),
  unique (clinic_id, person),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id));
select distribute('demo_person', 'clinic_id');
select wall('demo_person');

grant select, insert, update on demo_person to ${app_role};

-- Seen with thousands of sheets: each look at one read all results, and each finding all causes.
create index test_result_supersedes on test_result (clinic_id, supersedes) where supersedes is not null;
create index finding_cause_finding on finding_cause (clinic_id, finding_id);
