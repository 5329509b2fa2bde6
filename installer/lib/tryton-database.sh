# shellcheck shell=bash
# The two kinds of database below a Tryton, each made, started, stopped, kept as one file and brought back from it.
# Expects $home and $backend.

: "${home:?}" "${backend:?}"
database=erp
cluster=$home/postgresql

as_database_owner() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

postgresql_program() { find /usr/lib/postgresql/*/bin -name "$1" | sort -V | tail -1; }

use_database() {
  export LC_ALL=C.UTF-8
  [ "$backend" = postgresql ] || return 0
  # Only a socket inside the cluster's own folder: its rights are the password.
  export PGHOST=$cluster PGUSER=tryton
  [ ${#cluster} -le 80 ] || fail "the path $cluster is too long for PostgreSQL's socket; choose a shorter LINKWRIGHT_TRYTON_HOME."
}

# The mark is set last: a database whose making was cut short does not count.
database_exists() { [ -e "$home/complete" ]; }
database_created() { touch "$home/complete"; }

forget_database() {
  rm -f "$home/complete"
  stop_database
}

database_runs() { as_database_owner "$(postgresql_program pg_ctl)" -D "$cluster" status >/dev/null 2>&1; }

start_database() {
  [ "$backend" = postgresql ] || return 0
  database_runs || as_database_owner "$(postgresql_program pg_ctl)" -D "$cluster" -s -w -l "$cluster/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$cluster" start 8>&- 9>&- ||
    fail "PostgreSQL does not start, see $cluster/log"
}

stop_database() {
  [ "$backend" = postgresql ] && [ -d "$cluster" ] && database_runs || return 0
  as_database_owner "$(postgresql_program pg_ctl)" -D "$cluster" -s -m fast -w stop
}

create_empty_database() {
  if [ "$backend" != postgresql ]; then
    rm -rf "$home/db" && mkdir -p "$home/db" && : >"$home/db/$database.sqlite"
    return
  fi
  rm -rf "$cluster" && mkdir -p "$cluster"
  if [ "$(id -u)" = 0 ]; then
    chmod 711 "$home" && chown postgres: "$cluster"
    runuser -u postgres -- test -w "$cluster" ||
      fail "the user postgres cannot reach $cluster; choose a LINKWRIGHT_TRYTON_HOME outside /root, such as /var/tmp/tryton."
  fi
  chmod 700 "$cluster"
  as_database_owner "$(postgresql_program initdb)" -D "$cluster" -U tryton -E UTF8 --locale=C.UTF-8 -A trust \
    >"$home/initdb.log"
  start_database
  psql -q -d postgres -c "create database $database template template0 encoding 'UTF8'"
  psql -q -d "$database" -c "create extension unaccent" # so that 'ase' finds 'Åse'
}

keep_database() { # FILE
  if [ "$backend" = postgresql ]; then
    pg_dump -Fc -d "$database" -f "$1"
  else
    cp "$home/db/$database.sqlite" "$1"
  fi
}

bring_back_database() { # FILE
  if [ "$backend" = postgresql ]; then
    stop_database
    create_empty_database
    pg_restore --no-comments -d "$database" <"$1"
  else
    rm -rf "$home/db" && mkdir -p "$home/db" && cp "$1" "$home/db/$database.sqlite"
  fi
}
