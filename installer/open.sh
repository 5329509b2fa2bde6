#!/usr/bin/env bash
# Opens Linkwright on a made-up CRM and a made-up ERP of its own: nothing else is needed. Installs and builds what is
# missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"

[ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || fail "no display here: DISPLAY is not set."
"$here/setup.sh" --window
need_build
exec "$here/linkwright" --sandbox "$@"
