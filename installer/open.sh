#!/usr/bin/env bash
# Opens Linkwright on a made-up CRM and a made-up ERP of its own: nothing else is needed. Installs and builds what is
# missing. You are a salesperson there, who may look at the settings. To change them, start installer/linkwright without an
# option, choose "Made-up data" and tick "As an administrator".
#
#   installer/open.sh [OPTION …]    the program's own; installer/linkwright --help lists them
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"

case ${1:-} in
  -h | --help)
    sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
    exit
    ;;
esac
[ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || fail "no display here: DISPLAY is not set."
"$here/setup.sh" --window
need_build
say "Opening Linkwright; this command ends with its window."
exec "$here/linkwright" --sandbox "$@"
