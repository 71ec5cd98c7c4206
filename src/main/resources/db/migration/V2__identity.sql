-- The directory: reference tables, which hold no clinical fact and no foreign key to a clinical table.

create table clinic (
  id               uuid primary key,
  name             text not null check (length(name) between 1 and 120),
  zone             text not null check (length(zone) between 1 and 64),
  locale           text not null default 'en' check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  phone            text not null check (length(phone) between 3 and 40),
  emergency_number text not null check (length(emergency_number) between 2 and 40),
  thresholds       jsonb not null default '{}',
  demo             boolean not null default false,
  created_at       timestamptz not null default clock_timestamp());
select distribute('clinic', 'reference');

create table account (
  id            uuid primary key,
  email         text not null unique check (email = lower(email) and length(email) between 3 and 254),
  password_hash text not null,
  locale        text,
  last_clinic_id uuid references clinic,                      -- home of a person with several memberships
  created_at    timestamptz not null default clock_timestamp());
select distribute('account', 'reference');

-- Known and unknown e-mails alike, so that the delay tells nothing.
create table login_failure (
  email_hash    text primary key check (email_hash ~ '^[0-9a-f]{64}$'),
  failures      int not null check (failures > 0),
  blocked_until timestamptz not null);
select distribute('login_failure', 'reference');

create table membership (
  clinic_id  uuid not null references clinic,
  id         uuid not null,
  account_id uuid references account,                         -- null until the invitation is accepted
  role       text not null check (role in ('THERAPIST', 'PATIENT', 'CLINIC_MANAGER')),
  name       text not null check (length(name) between 1 and 120),
  email      text check (length(email) <= 254),               -- where the invitation went; the account's is its own
  created_at timestamptz not null default clock_timestamp(),
  ended_at   timestamptz,
  primary key (clinic_id, id));
create unique index membership_once on membership (clinic_id, account_id, role) where account_id is not null and ended_at is null;
create index membership_account on membership (account_id) where account_id is not null;
select distribute('membership', 'reference');

create table invitation (
  clinic_id     uuid not null references clinic,
  id            uuid not null,
  membership_id uuid not null,
  token_hash    text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose       text not null check (purpose in ('JOIN', 'RESET')),
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  revoked_at    timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, membership_id) references membership (clinic_id, id));
create index invitation_membership on invitation (clinic_id, membership_id);
select distribute('invitation', 'reference');

alter table clinic enable row level security;
alter table clinic force row level security;
create policy clinic_wall on clinic
  using (id = scope_clinic() or exists (select 1 from membership m where m.clinic_id = clinic.id and m.account_id = scope_account()))
  with check (id = scope_clinic());
alter table membership enable row level security;
alter table membership force row level security;
create policy clinic_wall on membership
  using (clinic_id = scope_clinic() or account_id = scope_account())
  with check (clinic_id = scope_clinic());
alter table invitation enable row level security;
alter table invitation force row level security;
create policy clinic_wall on invitation
  using (clinic_id = scope_clinic() or token_hash = scope_token())
  with check (clinic_id = scope_clinic());

-- Jobs that run for all clinics take the ids from here and then work clinic by clinic inside the wall. The only view over
-- the wall: ids, whether demo, nothing else. The policy admits the owner, whose rights the function runs with.
create policy directory_of_ids on clinic for select to ${owner_role} using (true);
create function clinic_ids() returns table (id uuid, demo boolean) language sql stable security definer set search_path = public
  begin atomic
    select c.id, c.demo from clinic c order by c.id;
  end;
revoke all on function clinic_ids() from public;
grant execute on function clinic_ids() to ${app_role};

grant select, insert, update on clinic, account, membership, invitation to ${app_role};
grant select, insert, update, delete on login_failure to ${app_role};
