#!/bin/sh
# Runs once, when the database is new. The owner migrates and owns the tables; the application owns nothing and cannot
# bypass row-level security. Migrations only grant.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$PLUMBLINE_OWNER_PASSWORD" --set app_password="$PLUMBLINE_APP_PASSWORD" <<'SQL'
create role plumbline_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role plumbline_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create database plumbline owner plumbline_owner;
revoke all on database plumbline from public;
grant connect on database plumbline to plumbline_app;
SQL
