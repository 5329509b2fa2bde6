#!/usr/bin/env bash
# Builds the packages that this machine can build, with their own Java and trained to start fast, into target/packages.
#
#   installer/package.sh            all of them: on Linux the archive, a .deb where dpkg-deb is, an .rpm where rpmbuild is
#   installer/package.sh NAME …     only these: archive, deb, rpm; on Windows archive, msi; on macOS archive, dmg
#   installer/package.sh --image    only the folder target/packages/image/linkwright that all of them are made from
#
# `installer/setup.sh --packages` installs on a Debian what it takes. The packages for Windows and macOS have never been built
# nor tried by anybody.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$(dirname "$0")/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/package-image.sh
source "$(dirname "$0")/lib/package-image.sh"

here=$project/installer
packages=$project/target/packages
only_image=
wanted=()
for argument in "$@"; do
  case $argument in
    -h | --help)
      sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
      exit
      ;;
    --image) only_image=yes ;;
    *) wanted+=("$argument") ;;
  esac
done
case $(uname -s) in
  Linux)
    system=linux
    possible=(archive)
    ! command -v dpkg-deb >/dev/null || possible+=(deb)
    ! command -v rpmbuild >/dev/null || possible+=(rpm)
    ;;
  Darwin) system=elsewhere possible=(archive dmg) ;;
  MINGW* | MSYS*) system=elsewhere possible=(archive msi) ;;
  *) fail "packages are built on Linux, macOS and Windows (in a Git Bash) only." ;;
esac
[ ${#wanted[@]} != 0 ] || wanted=("${possible[@]}")
for kind in "${wanted[@]}"; do
  [[ " ${possible[*]} " == *" $kind "* ]] || fail "no $kind can be built here; possible are: ${possible[*]}"
done

need_build
jdk=$(need_jdk)
version=$(pom_version)
mkdir -p "$packages"
work=$(mktemp -d "$packages/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
# shellcheck source-path=SCRIPTDIR source=lib/package-linux.sh
source "$here/lib/package-$system.sh"

timed() { # WHAT COMMAND …
  local begun=$SECONDS what=$1
  shift
  "$@"
  say "$what: $((SECONDS - begun)) s"
}

timed "image, with its Java and trained" make_image "$work"
[ -z "$only_image" ] || exit 0
for kind in "${wanted[@]}"; do
  timed "$kind" "make_$kind"
done
(cd "$packages" && du -h [Ll]inkwright*)
