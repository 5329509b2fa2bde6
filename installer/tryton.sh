#!/usr/bin/env bash
# A real Tryton 6.0 with seeded parties on the loopback address of this machine (Debian 12).
#
#   installer/tryton.sh up      starts it; the first time installs, initialises and seeds it
#   installer/tryton.sh fresh   throws this home's data away and starts over from the kept pristine database
#   installer/tryton.sh stop    stops it
#   installer/tryton.sh status  says whether it runs; fails when not
#
# up, fresh and status end with lines for programs: address=, user=, reader=, password-file=, …
# Options:  --parties N (default 5000)   --postgresql (default SQLite)
# Settings: LINKWRIGHT_TRYTON_HOME          default ~/.local/share/linkwright-tryton
#           LINKWRIGHT_TRYTON_PORT          default 8069; for fresh any free port
#           LINKWRIGHT_TRYTON_PASSWORD      of the users, when a home is made; by default a random one
#           LINKWRIGHT_TRYTON_PARTIES_FILE  seed from this JSON lines file and not from the generated one
#           LINKWRIGHT_TRYTON_SNAPSHOTS     pristine databases, default ~/.cache/linkwright-tryton
# Users: crmapi may write, crmread may only read; both have the password in password-file.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-modules.sh
source "$here/lib/tryton-modules.sh"

usage() {
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
  exit "$1"
}

command=${1:-}
shift || usage 2
parties=5000 backend=
while [ $# -gt 0 ]; do
  case $1 in
    --parties) parties=${2:?--parties needs a number} && shift 2 ;;
    --postgresql) backend=postgresql && shift ;;
    *) usage 2 ;;
  esac
done
[[ $parties =~ ^[0-9]+$ ]] || fail "--parties needs a number, not '$parties'."

umask 077
home=${LINKWRIGHT_TRYTON_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/linkwright-tryton}
snapshots=${LINKWRIGHT_TRYTON_SNAPSHOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/linkwright-tryton}
[[ $home == /* ]] || home=$PWD/$home
[[ $snapshots == /* ]] || snapshots=$PWD/$snapshots
# A home keeps the kind of database it was made with.
backend=${backend:-$(cat "$home/backend" 2>/dev/null || echo sqlite)}
# shellcheck source-path=SCRIPTDIR source=lib/tryton-database.sh
source "$here/lib/tryton-database.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-server.sh
source "$here/lib/tryton-server.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-home.sh
source "$here/lib/tryton-home.sh"

report() {
  local port
  port=$(cat "$home/port")
  say "address=http://127.0.0.1:$port/$database/"
  say "server=http://127.0.0.1:$port/"
  say "database=$database"
  say "user=crmapi"
  say "reader=crmread"
  say "password-file=$home/password"
  [ "$backend" != sqlite ] || say "database-file=$home/db/$database.sqlite"
  say "home=$home"
}

generate_parties() { # FILE
  if [ -n "${LINKWRIGHT_TRYTON_PARTIES_FILE:-}" ]; then
    head -n "$parties" "$LINKWRIGHT_TRYTON_PARTIES_FILE" >"$1"
  else
    need_build
    "$(need_jdk)/bin/java" -cp "$project/target/classes:$project/target/libs/*" dev.linkwright.sandbox.nordic.ErpSeed \
      "$parties" >"$1"
  fi
}

# Prints the file of the pristine database for exactly these scripts, packages and parties.
pristine() (
  mkdir -p "$snapshots"
  exec 9>"$snapshots/lock"
  flock 9
  parties_file=$(mktemp "$snapshots/parties.XXXXXX")
  trap 'rm -f "$parties_file"' EXIT
  generate_parties "$parties_file" >&2
  # shellcheck disable=SC2016 # the braces are dpkg's
  fingerprint=$({
    cat "$parties_file" "$here"/tryton-*.py && say "$tryton_modules" && dpkg-query -W -f '${Version}' tryton-server
  } | sha256sum | cut -c 1-16)
  snapshot=$snapshots/$backend-$fingerprint
  if [ ! -s "$snapshot" ]; then
    say "Making the pristine Tryton database, once; this takes some minutes …" >&2
    building=$snapshots/building
    # The user postgres must be able to enter it, and often cannot enter root's own folders.
    [ "$backend" = sqlite ] || building=$(mktemp -d /var/tmp/linkwright-tryton.XXXXXX)
    "$here/tryton-snapshot.sh" "$building" "$backend" "$parties_file" "$snapshot" >&2
  fi
  touch "$snapshot"
  find "$snapshots" -maxdepth 1 -name '*-????????????????' -mtime +30 -delete
  printf '%s\n' "$snapshot"
)

make_database() {
  local snapshot
  "$here/setup.sh" --tryton ${postgresql_option:+"$postgresql_option"} >&2
  snapshot=$(pristine)
  make_home
  bring_back_database "$snapshot"
  add_master_data_and_passwords
  database_created
}

start() { # PORT
  need_free_port "$1" # before the minutes that making a database takes
  if ! database_exists; then make_database; fi
  trap stop_database EXIT
  start_database
  start_server "$1"
  trap - EXIT
  report
}

postgresql_option=
[ "$backend" = sqlite ] || postgresql_option=--postgresql
use_database
case $command in
  up | fresh | stop)
    mkdir -p "$home"
    exec 8>"$home/lock"
    flock 8
    ;;
esac
case $command in
  up)
    if server_pid >/dev/null; then
      report
      exit
    fi
    start "${LINKWRIGHT_TRYTON_PORT:-$(cat "$home/port" 2>/dev/null || echo 8069)}"
    ;;
  fresh)
    stop_server
    forget_database
    start "${LINKWRIGHT_TRYTON_PORT:-$(free_port)}"
    ;;
  stop)
    stop_server
    stop_database
    ;;
  status)
    server_pid >/dev/null || fail "no Tryton of $home is running; 'installer/tryton.sh up' starts one."
    report
    ;;
  *) usage 2 ;;
esac
