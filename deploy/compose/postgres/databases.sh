#!/usr/bin/env bash
# Run once, when the cluster is made: a database and a role for each service and Keycloak. A role enters its own only.
set -euo pipefail
sql=(psql -v ON_ERROR_STOP=1 --no-psqlrc -q --username "${POSTGRES_USER:-postgres}" --dbname postgres)
for name in grid personnel issue notification keycloak; do
  "${sql[@]}" --set name="$name" --set password="$(cat "/run/secrets/$name-password")" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
"${sql[@]}" -c 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
