#!/usr/bin/env bash
# Tries the .deb and the archive in target/packages on a bare Debian 12 without any Java or desktop, as a person there would:
# installs, starts with the trained cache or not at all, connects a company by keys, opens a link and a profile, removes, and
# looks at what is left. Needs root, debootstrap and a mirror of Debian, and takes some minutes.
#
#   installer/try-packages.sh
#
# The bare Debian is kept in target/try-packages. What was proven is written to target/try-packages/proven.txt, beside the
# pictures.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=lib/prove.sh
source "$here/lib/prove.sh"

case $* in
  '') ;;
  *)
    sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
    exit
    ;;
esac
[ "$(id -u)" = 0 ] || fail "a bare Debian is made and entered by root only."
command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
# Whatever is mounted below is gone when this script ends, however it ends.
[ -n "${LINKWRIGHT_TRIES:-}" ] || LINKWRIGHT_TRIES=1 exec unshare --mount --propagation private "$0"

packages=$project/target/packages
folder=$project/target/try-packages
scale=100
children=()
export DRIVE_SCALE=$scale
bare=$folder/bare root=$folder/root
if ! deb=$(compgen -G "$packages/linkwright_*.deb") || ! archive=$(compgen -G "$packages/linkwright-*.tar.gz"); then
  fail "no packages; first: installer/package.sh deb archive"
fi
"$here/setup.sh" --window --screen
mkdir -p "$folder"
proven=$folder/proven.txt
: >"$proven"
trap 'kill "${children[@]}" 2>/dev/null || true' EXIT

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
# Java itself says that it was told something.
as_person() {
  chroot --userspec=anna:anna "$root" env -i PATH=/usr/bin:/bin HOME=/home/anna LANG=C.UTF-8 "DISPLAY=${DISPLAY:-}" \
    GDK_BACKEND=x11 JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$@"
}
apt() { inside apt-get -qq -y --no-install-recommends "$@" >>"$folder/apt.log" 2>&1; }

if [ ! -e "$bare/complete" ]; then
  rm -rf "$bare"
  debootstrap --variant=minbase bookworm "$bare" >"$folder/debootstrap.log" 2>&1 || fail "see $folder/debootstrap.log"
  touch "$bare/complete"
fi
rm -rf "$root"
cp -a "$bare" "$root"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
inside useradd --create-home anna

# What the person has besides the shaders that Mesa keeps for whatever draws without a graphics card.
first_of() { # DEPTH
  rm -rf "$root/home/anna/.cache/mesa_shader_cache"
  [ ! -d "$root/home/anna/.cache" ] || rmdir --ignore-fail-on-non-empty "$root/home/anna/.cache"
  find "$root/home/anna" "$root/tmp" "$root/var/tmp" -mindepth 1 -maxdepth "$1" ! -name '.bash*' ! -name .profile
}
named() { find "$root" -xdev \( -path "$root/proc" -o -path "$root/dev" -o -path "$root/home" -o -path "$root/var/log" \) -prune \
  -o -iname '*linkwright*' ! -name "${deb##*/}" -print; }

# Connects a company and looks at ERP, CRM and store; then opens a link and a profile in the window that is there.
do_the_main_job() { # NAME PROGRAM DATA [OPTION …]
  local name=$1 program=$2 data=$root$3 pid pictures=$folder/$1
  shift 3
  mkdir -p "$pictures"
  as_person "$program" --sandbox "$@" >"$folder/$name.log" 2>&1 &
  pid=$!
  children+=("$pid")
  prove "$name: a company is connected by keys, and ERP, CRM and store agree" \
    /usr/bin/python3 "$here/drive/steps.py" "$pictures" "$pid" "$data"
  prove "$name: the menu's entry knows the window" is_of_entry "$here/linux/linkwright.desktop"
  as_person "$program" --sandbox "$@" linkwright://project/1 >"$folder/$name-link.log" 2>&1
  prove "$name: a link opens its record in that window" is_shown '.+ – Linkwright'
  printf 'no profile' | as_person tee /home/anna/wrong.linkwright >/dev/null
  as_person "$program" --sandbox "$@" file:///home/anna/wrong.linkwright >"$folder/$name-profile.log" 2>&1
  prove "$name: a file opened from the desktop leads to its comparison" is_shown 'Profile'
  import -window root "$pictures/profile.png"
  end "$pid"
  wait "$pid" || true
  rm "$root/home/anna/wrong.linkwright"
  prove "$name: nothing is written on the console" nothing grep -v '^Picked up JAVA_TOOL_OPTIONS' "$folder/$name.log"
}
is_shown() { # TITLE
  local _
  for _ in $(seq 100); do
    xdotool search --onlyvisible --name . getwindowname %@ 2>/dev/null | grep -Eqx "$1" && return
    sleep 0.3
  done
  return 1
}

start_display
apt update
cp "$deb" "$root/tmp/"
prove "deb: installs with what it depends on, without a desktop" apt install "/tmp/${deb##*/}"
rm "$root/tmp/${deb##*/}"
prove "deb: needs no package that it does not name" inside dpkg --audit
prove "deb: linkwright is on the PATH" as_person linkwright --version
apt install desktop-file-utils
prove "deb: links lead to it" grep -q x-scheme-handler/linkwright=linkwright.desktop "$root/usr/share/applications/mimeinfo.cache"
prove "deb: profiles have their type" grep -q linkwright "$root/usr/share/mime/globs2"
do_the_main_job deb linkwright /home/anna/.local/share/Linkwright
prove "deb: all that a person has lies in .local" test "$(first_of 1 | sed "s|$root/||" | sort | paste -sd' ')" = home/anna/.local
apt purge linkwright
prove "deb: purged, no file of it is left" nothing named
prove "deb: purged, nothing of the desktop knows it" nothing grep -rl linkwright "$root/usr/share/applications" "$root/usr/share/mime"
prove "deb: purged, what the person kept is there" test -s "$root/home/anna/.local/share/Linkwright/sandbox/journal.db" -o \
  -n "$(find "$root/home/anna/.local/share/Linkwright" -name journal.db)"
rm -rf "$root/home/anna/.local"

mkdir "$root/home/anna/some place"
tar -C "$root/home/anna/some place" -xf "$archive"
inside chown -R anna:anna "/home/anna/some place"
place="/home/anna/some place/$(ls "$root/home/anna/some place")"
do_the_main_job archive "$place/bin/linkwright" "$place/data" --profile-folder "$place/data"
rm -rf "$root/home/anna/some place"
prove "archive: with its data beside it, nothing else is left once the folder is deleted" nothing first_of 3
say "All proven; the list is in ${proven#"$project"/}, the pictures beside it."
