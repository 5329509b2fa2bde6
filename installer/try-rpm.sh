#!/usr/bin/env bash
# Tries the .rpm in target/packages as far as a Debian can: looks at what it would put where and whether it names the libraries
# that it takes from the system, unpacks it, starts it with the trained cache or not at all, and connects a company by keys.
#
#   installer/try-rpm.sh
#
# What was proven is written to target/try-rpm/proven.txt, beside the pictures.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/prove.sh
source "$here/lib/prove.sh"

[ $# = 0 ] || { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0" && exit; }
rpm=$(compgen -G "$project/target/packages/linkwright-*.rpm") || fail "no .rpm; first: installer/package.sh rpm"
"$here/setup.sh" --window --screen --packages
folder=$project/target/try-rpm
proven=$folder/proven.txt
root=$folder/root
scale=100
children=()
export DRIVE_SCALE=$scale
rm -rf "$folder"
mkdir -p "$root"
trap 'kill "${children[@]}" 2>/dev/null || true' EXIT

asked() { rpm --query --package "$@" "$rpm" 2>>"$folder/rpm.log"; }
elsewhere() { asked --list | grep -Ev '^/(opt/linkwright|usr/bin/linkwright$|usr/share/doc/linkwright)' |
  grep -Ev '^/usr/share/(applications/linkwright[.]desktop|mime/packages/linkwright[.]xml|icons/hicolor/.+/apps/linkwright[.](png|svg))$'; }
not_of_root() { asked --queryformat '[%{FILEUSERNAME}:%{FILEGROUPNAME} %{FILENAMES}\n]' | grep -v '^root:root '; }
named() { asked --requires | sed -n 's/^\(lib.*[.]so[^(]*\)().*/\1/p' | sort -u; }
# What its own code asks for, but for what it brings and what belongs to libc. AWT's windows and sounds are never opened.
needed() {
  find "$root/opt" -type f \( -name '*.so' -o -path '*/bin/*' \) ! -name 'libawt_xawt.so' ! -name libjsound.so ! -name libsplashscreen.so \
    -exec objdump -p {} + 2>/dev/null | sed -n 's/^ *NEEDED *//p' | sort -u |
    grep -Ev '^(ld-linux.*|lib(c|m|dl|rt|pthread|stdc[+][+]|gcc_s)[.]so[.][0-9]+)$' |
    comm -23 - <(find "$root/opt" -name '*.so' -printf '%f\n' | sort -u)
}
unnamed() { comm -23 <(needed) <(named); }
missing_here() { comm -23 <(named) <(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | awk '{print $1}' | sort -u); }

prove "rpm: nothing lies outside its places" nothing elsewhere
prove "rpm: all of it is root's" nothing not_of_root
prove "rpm: it runs no scripts" nothing asked --scripts
(cd "$root" && rpm2cpio "$rpm" | cpio --extract --make-directories --preserve-modification-time --quiet)
prove "rpm: it names every library that it takes from the system" nothing unnamed
prove "rpm: each of those is one that a system has" nothing missing_here
prove "rpm: the command leads to the program" test -x "$root/usr/bin/linkwright"

start_display
JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$root/usr/bin/linkwright" --sandbox --profile-folder "$folder/data" >"$folder/program.log" 2>&1 &
pid=$!
children+=("$pid")
prove "rpm: with its cache a company is connected by keys, and ERP, CRM and store agree" \
  /usr/bin/python3 "$here/drive/steps.py" "$folder" "$pid" "$folder/data"
prove "rpm: the menu's entry knows the window" is_of_entry "$root/usr/share/applications/linkwright.desktop"
end "$pid"
wait "$pid" || true
prove "rpm: nothing is written on the console" nothing grep -v '^Picked up JAVA_TOOL_OPTIONS' "$folder/program.log"
rm -rf "$root" "$folder/data"
say "All proven; the list is in ${proven#"$project"/}, the pictures beside it."
