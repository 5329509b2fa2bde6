#!/usr/bin/env bash
# Opens Linkwright with a made-up CRM and a real Tryton 6.0 with 5,000 seeded parties, ready to connect.
# Installs and builds what is missing. A Tryton that was not running before is stopped with the window.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"

[ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || fail "no display here: DISPLAY is not set."
"$here/setup.sh" --window --tryton
need_build

"$here/tryton.sh" status >/dev/null 2>&1 || trap '"$here/tryton.sh" stop' EXIT
lines=$("$here/tryton.sh" up)
value() { sed -n "s/^$1=//p" <<<"$lines"; }
say "Tryton answers at $(value address)"
"$here/linkwright" --sandbox-crm --tryton "$(value address)" --tryton-user "$(value user)" \
  --tryton-password-file "$(value password-file)" "$@"
