#!/usr/bin/env bash
# Makes the pristine Tryton database that tryton.sh copies: schema, master data, parties.
#
#   installer/tryton-snapshot.sh HOME sqlite|postgresql PARTIES.jsonl SNAPSHOT
#
# HOME is where it is built, and is gone afterwards.
set -euo pipefail
shopt -s inherit_errexit
umask 077
home=$1 backend=$2 parties_file=$3 snapshot=$4
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-modules.sh
source "$here/lib/tryton-modules.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-database.sh
source "$here/lib/tryton-database.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-server.sh
source "$here/lib/tryton-server.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-home.sh
source "$here/lib/tryton-home.sh"

clear_away() {
  stop_server
  stop_database
  rm -rf "$home"
}

use_database
clear_away # what a run that was cut short has left
trap clear_away EXIT
make_home
create_empty_database
# shellcheck disable=SC2086 # one word per module
TRYTONPASSFILE=$home/admin-password /usr/bin/trytond-admin -c "$home/trytond.conf" -d "$database" -u ir res \
  $tryton_modules --activate-dependencies --email admin@example.com -p >"$home/admin.log" 2>&1 || {
  tail -20 "$home/admin.log" >&2
  fail "Tryton's modules could not be activated."
}
add_master_data_and_passwords
start_server "$(free_port)"
/usr/bin/python3 "$here/tryton-seed.py" "http://127.0.0.1:$(cat "$home/port")/$database/" crmapi "$home/password" \
  "$parties_file"
stop_server
keep_database "$snapshot.part"
mv "$snapshot.part" "$snapshot"
