# shellcheck shell=bash
# The folder of one Tryton: its configuration, its passwords, its master data.
# Expects $home, $backend, $database and $here.

: "${home:?}" "${backend:?}" "${database:?}" "${here:?}"

make_home() {
  mkdir -p "$home"
  echo "$backend" >"$home/backend"
  local uri=sqlite:// file
  [ "$backend" = sqlite ] || uri=postgresql:///
  printf '%s\n' '[database]' "uri = $uri" "path = $home/db" 'language = en' >"$home/trytond.conf"
  for file in password admin-password; do
    # Tryton refuses passwords that repeat characters, so each of the 24 stands once.
    [ -s "$home/$file" ] || printf '%s\n' {a..z} {A..Z} {0..9} | shuf --random-source=/dev/urandom -n 24 | { tr -d '\n'; echo; } >"$home/$file"
  done
  [ -z "${LINKWRIGHT_TRYTON_PASSWORD:-}" ] || printf '%s\n' "$LINKWRIGHT_TRYTON_PASSWORD" >"$home/password"
}

add_master_data_and_passwords() {
  /usr/bin/python3 "$here/tryton-setup.py" "$home/trytond.conf" "$database" "$home/password" "$home/admin-password" \
    >"$home/setup.log" 2>&1 || { tail -20 "$home/setup.log" >&2 && fail "the master data could not be written."; }
}
