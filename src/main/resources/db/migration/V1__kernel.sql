-- The ground: who may do what, and two helpers that every later migration calls. The roles exist already: the embedded
-- database, or the compose file's init script, makes them. Migrations run as the owner and only grant.

grant usage on schema public to ${app_role};

-- Distributes a table by clinic where the Citus extension is installed; does nothing elsewhere (STACK, Distributed PostgreSQL).
create function distribute(relation regclass, kind text) returns void language plpgsql as $$
begin
  if kind not in ('clinic_id', 'reference') then
    raise exception 'distribute by clinic_id or as reference, not %', kind;
  end if;
  if not exists (select 1 from pg_extension where extname = 'citus') then
    return;
  end if;
  perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
  if kind = 'reference' then
    execute format('select create_reference_table(%L)', relation);
  else
    execute format('select create_distributed_table(%L, %L)', relation, kind);
  end if;
end $$;

-- The scope that the application set for this transaction (TenancyConfig); null where it set none, so that nothing matches.
create function scope_clinic() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.clinic_id', true), '')::uuid;
create function scope_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::uuid;
create function scope_token() returns text language sql stable parallel safe
  return nullif(current_setting('app.token_hash', true), '');

-- The wall of a clinical table: forced, so that it binds the owner too, and checked on write.
create function wall(relation regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy clinic_wall on %s using (clinic_id = scope_clinic()) with check (clinic_id = scope_clinic())', relation);
end $$;
