#!/usr/bin/env bash
# Installs what this machine lacks to build, test and run Linkwright. At once done when nothing is missing.
#
#   installer/setup.sh [--window] [--screen] [--keyring] [--packages] [--tryton] [--postgresql]
#
# Without options: what the build and the tests without a display need.
#   --window      to open the program in a real window
#   --screen      to drive the program on a display of its own and take pictures of it
#   --keyring     a keyring, for the tests of what is kept in one
#   --packages    what packs an .rpm (a .deb and an archive need nothing more)
#   --tryton      a real Tryton 6.0 (see tryton.sh)
#   --postgresql  the same with PostgreSQL
# A JDK 25 and Maven are expected to be there; their absence is said.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/tryton-modules.sh
source "$(dirname "$0")/lib/tryton-modules.sh"

# JavaFX draws text with these also where there is no display.
packages=(libfreetype6 libfontconfig1 libpangoft2-1.0-0)
libraries=(libfreetype.so.6 libfontconfig.so.1 libpangoft2-1.0.so.0)
tryton=
for option in "$@"; do
  case $option in
    --window)
      packages+=(libgtk-3-0 libxtst6)
      libraries+=(libgtk-3.so.0 libXtst.so.6)
      ;;
    --screen) packages+=(xvfb imagemagick xdotool x11-utils python3) ;;
    --keyring) packages+=(gnome-keyring dbus-daemon) ;;
    --packages) packages+=(rpm cpio) ;;
    --tryton)
      tryton=yes
      packages+=(python3 python3-pycountry tryton-server uwsgi-core uwsgi-plugin-python3)
      for module in $tryton_modules; do packages+=("tryton-modules-${module//_/-}"); done
      ;;
    --postgresql)
      tryton=yes
      packages+=(postgresql python3-psycopg2)
      ;;
    -h | --help)
      sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
      exit
      ;;
    *) fail "unknown option $option; --help tells the options." ;;
  esac
done

jdk=$(need_jdk)
maven=$(need_maven)
[ -n "${JAVA_HOME:-}" ] || command -v java >/dev/null ||
  fail "Maven finds no Java here: put $jdk/bin on the PATH, or: export JAVA_HOME=$jdk"

missing_packages() {
  local present
  # shellcheck disable=SC2016 # the braces are dpkg's, not the shell's
  present=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${packages[@]}" 2>/dev/null | sed -n 's/^.i *//p') || true
  comm -23 <(printf '%s\n' "${packages[@]}" | sort -u) <(sort -u <<<"$present")
}

# Debian starts a service as soon as its package is there; the Tryton and PostgreSQL used here are our own processes.
install_quietly() {
  local -a as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "not root and no sudo here. As root: apt-get install --no-install-recommends $*"
    as_root=(sudo)
  fi
  local log
  log=$(mktemp)
  say "Installing: $*"
  # shellcheck disable=SC2016 # expanded by the inner shell
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive sh -c '
      policy=/usr/sbin/policy-rc.d
      if [ ! -e $policy ]; then
        trap "rm -f $policy" EXIT
        printf "#!/bin/sh\nexit 101\n" >$policy && chmod 755 $policy
      fi
      { apt-get -qq update && apt-get -qq -y --no-install-recommends install "$@"; }
    ' sh "$@" >"$log" 2>&1 </dev/null; then
    tail -20 "$log" >&2
    fail "apt-get could not install the packages; its whole output is in $log"
  fi
  rm -f "$log"
  if [ -d /run/systemd/system ] && [[ " $* " == *" tryton-server "* ]]; then
    "${as_root[@]}" systemctl --quiet disable tryton-server.service 2>/dev/null ||
      say "Debian's own tryton-server service could not be switched off; it may start with the machine on port 8000."
  fi
}

case $(uname -s) in
  Linux)
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null || true)
    if [ "$codename" = bookworm ]; then
      mapfile -t missing < <(missing_packages)
      [ ${#missing[@]} = 0 ] || install_quietly "${missing[@]}"
    else
      [ -z "$tryton" ] || fail "Tryton 6.0 is installed from the packages of Debian 12; on this system use a Debian 12" \
        "machine or container, or point Linkwright to a Tryton 6.0 of your own."
      known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
      for library in "${libraries[@]}"; do
        [[ $known == *"$library"* ]] || fail "the library $library is missing. Install freetype, fontconfig and pango" \
          "with this system's own tool; for a window GTK 3 and libXtst, for --screen Xvfb, ImageMagick and xdotool too."
      done
    fi
    ;;
  *) [ -z "$tryton" ] || fail "Tryton 6.0 is installed from the packages of Debian 12; this system has none." ;;
esac

say "Ready: JDK $java_release in $jdk, Maven in $maven"
