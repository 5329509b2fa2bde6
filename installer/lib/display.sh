# shellcheck shell=bash
# shellcheck disable=SC2154 # the script that sources this file sets what is expected
# A display of its own, without a screen. Expects $folder, for its log, and $scale in percent; adds to $children.

start_display() {
  # Xvfb chooses a free number by itself, and writes it once it is ready. It must not start anew when the first who looks
  # at it leaves before the program has come.
  local number
  rm -f "$folder/display"
  mkfifo "$folder/display"
  Xvfb -displayfd 3 -screen 0 $((1440 * scale / 100))x$((900 * scale / 100))x24 -nolisten tcp -noreset 3>"$folder/display" >"$folder/display.log" 2>&1 &
  children+=($!)
  read -r number <"$folder/display" || fail "no display; the log is $folder/display.log"
  rm "$folder/display"
  export DISPLAY=:$number GDK_BACKEND=x11
}
