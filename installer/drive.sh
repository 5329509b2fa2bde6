#!/usr/bin/env bash
# Drives the real program by keys only, in a window on a display of its own: opens a company, connects it to a customer,
# settles the differences and saves. Then checks that the ERP, the CRM and the program's store agree. Fails if a step does
# not come about or anything disagrees.
#
#   installer/drive.sh            with a fresh real Tryton
#   installer/drive.sh --sandbox  with the program's own sandboxes, as the README's first command opens it
#   installer/drive.sh --how-to [--sandbox]
#                                 connects a company, its contact and a project, creates a customer, a person and a
#                                 project, disconnects, and undoes that
#   installer/drive.sh --reader   looks for a customer of a fresh real Tryton as somebody who may only read: Create is
#                                 disabled
#   installer/drive.sh --sync [--sandbox]
#                                 synchronises two companies while a script edits both systems: Sync now, a conflict, the
#                                 command line beside the window, Sync health, activity log, Resync from CRM; kills the
#                                 program in the middle of a write, and stops the ERP. The pictures are in target/drive-sync
#   installer/drive.sh --settings sets everything up by windows alone, from an empty folder: signs in to the made-up CRM, adds,
#                                 tests and maps a connection to a fresh real Tryton, connects a company; then starts
#                                 again without any profile file. The pictures are in target/drive-settings
#   installer/drive.sh --scale N  the same on a screen that shows everything at 150 or 200 percent, as the system would ask
#                                 for; the pictures are in target/drive-N, after --sync in target/drive-sync-N
#
# Says how many seconds each step took, and leaves a picture of each in target/drive.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/display.sh
source "$here/lib/display.sh"

sandbox=
steps=steps
user=user
[ "${1:-}" != --how-to ] || { steps=how_to && shift; }
[ "${1:-}" != --sync ] || { steps=sync && shift; }
[ "$*" != --settings ] || { steps=settings && shift; }
[ "$*" != --reader ] || { steps=reader && user=reader && shift; }
scale=100
case "$*" in
  '') ;;
  --sandbox) sandbox=yes ;;
  '--scale 150' | '--scale 200')
    sandbox=yes
    scale=$2
    ;;
  *)
    sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
    exit
    ;;
esac

needs=(--window --screen)
[ -n "$sandbox" ] || needs+=(--tryton)
"$here/setup.sh" "${needs[@]}"
need_build

folder=$project/target/drive
case $steps in sync | settings) folder=$folder-$steps ;; esac
[ "$scale" = 100 ] || folder=$folder-$scale
mkdir -p "$folder"
rm -rf "$folder"/*.png "$folder"/*.csv "$folder"/{profile,systems,program.log}
export LINKWRIGHT_TRYTON_HOME=$folder/tryton

children=()
stop_all() {
  local child
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  wait "${children[@]}" 2>/dev/null || true
  [ -n "$sandbox" ] || "$here/tryton.sh" stop
}
trap stop_all EXIT

start_display
# A caret is larger on such a screen, too.
export DRIVE_SCALE=$scale
[ "$scale" = 100 ] || export LINKWRIGHT_JAVA_OPTIONS="${LINKWRIGHT_JAVA_OPTIONS:-} -Dglass.gtk.uiScale=$scale%"
tryton=()
if [ -n "$sandbox" ]; then
  systems=(--sandbox)
else
  lines=$("$here/tryton.sh" fresh)
  value() { sed -n "s/^$1=//p" <<<"$lines"; }
  tryton=("$(value address)" "$(value "$user")" "$(value password-file)")
  systems=(--sandbox-crm --tryton "${tryton[0]}" --tryton-user "${tryton[1]}" --tryton-password-file "${tryton[2]}")
fi
arguments=("$folder")
# What ends the program and starts it again does so by itself.
program=
if [ "$steps" != sync ] && [ "$steps" != settings ]; then
  "$here/linkwright" "${systems[@]}" --profile-folder "$folder/profile" >"$folder/program.log" 2>&1 &
  program=$!
  children+=("$program")
  arguments+=("$program" "$folder/profile")
fi

tell_of_program() {
  local code=0
  cat "$folder/program.log" >&2
  [ -n "$program" ] || return 0
  kill -0 "$program" 2>/dev/null && return
  wait "$program" || code=$?
  say "The program has ended with code $code." >&2
}

/usr/bin/python3 "$here/drive/$steps.py" "${arguments[@]}" "${tryton[@]}" || {
  tell_of_program
  fail "the program did not do what it should; pictures and logs are in $folder"
}
[ ! -s "$folder/program.log" ] || {
  tell_of_program
  fail "the program wrote on the console"
}
say "The ERP, the CRM and the store agree. The pictures are in ${folder#"$project"/}."
