#!/usr/bin/env bash
# Drives the real program by keys only, in a window on a display of its own: opens a company, connects it to a customer
# of a fresh real Tryton, settles the differences and saves. Then checks that Tryton, the CRM and the program's store
# agree. Fails if a step does not come about or anything disagrees.
#
#   installer/drive.sh
#
# A picture of each step is left in target/drive.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"

if [ $# -gt 0 ]; then
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
  exit
fi

"$here/setup.sh" --window --screen --tryton
need_build

folder=$project/target/drive
mkdir -p "$folder"
rm -rf "$folder"/*.png "$folder/profile"
export LINKWRIGHT_TRYTON_HOME=$folder/tryton

children=()
stop_all() {
  local child
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  wait "${children[@]}" 2>/dev/null || true
  "$here/tryton.sh" stop
}
trap stop_all EXIT

lines=$("$here/tryton.sh" fresh)
value() { sed -n "s/^$1=//p" <<<"$lines"; }

start_display() {
  # Xvfb chooses a free number by itself, and writes it once it is ready.
  local number
  rm -f "$folder/display"
  mkfifo "$folder/display"
  Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$folder/display" >"$folder/display.log" 2>&1 &
  children+=($!)
  read -r number <"$folder/display" || fail "no display; the log is $folder/display.log"
  rm "$folder/display"
  export DISPLAY=:$number GDK_BACKEND=x11
}

start_display
"$here/linkwright" --sandbox-crm --tryton "$(value address)" --tryton-user "$(value user)" \
  --tryton-password-file "$(value password-file)" --profile-folder "$folder/profile" >"$folder/program.log" 2>&1 &
program=$!
children+=("$program")

tell_of_program() {
  local code=0
  cat "$folder/program.log" >&2
  kill -0 "$program" 2>/dev/null && return
  wait "$program" || code=$?
  say "The program has ended with code $code." >&2
}

/usr/bin/python3 "$here/drive/steps.py" "$folder" "$program" "$folder/profile" "$(value address)" "$(value user)" \
  "$(value password-file)" || {
  tell_of_program
  fail "the program did not do what it should; pictures and logs are in $folder"
}
[ ! -s "$folder/program.log" ] || {
  tell_of_program
  fail "the program wrote on the console"
}
say "Tryton, the CRM and the store agree. The pictures are in target/drive."
