# shellcheck shell=bash
# shellcheck disable=SC2154 # the script that sources this file sets what is expected
# What the scripts that try packages have in common. Expects $here, and later $proven, the list of what was proven.

# shellcheck source-path=SCRIPTDIR source=display.sh
source "$here/lib/display.sh"

prove() { # WHAT COMMAND …
  local what=$1
  shift
  "$@" || fail "not so: $what"
  say "$what" | tee -a "$proven"
}

nothing() { [ -z "$("$@")" ] || { "$@" && false; }; }

# Ends a program; whoever started it is waiting for it, and ends with it.
end() { # PROCESS
  local child below=
  for child in $(pgrep -P "$1"); do
    end "$child"
    below=yes
  done
  [ -n "$below" ] || kill "$1"
}

# Whether a desktop shows the window on the display as that of its entry in the menu.
is_of_entry() { # FILE
  local window
  window=$(xdotool search --onlyvisible --name Linkwright | head -1)
  xprop -id "$window" WM_CLASS | grep -qF "\"$(sed -n 's/^StartupWMClass=//p' "$1")\""
}
