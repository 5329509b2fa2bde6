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
    [ -s "$home/$file" ] || head -c 18 /dev/urandom | base64 | tr '+/' '-_' >"$home/$file"
  done
  [ -z "${LINKWRIGHT_TRYTON_PASSWORD:-}" ] || printf '%s\n' "$LINKWRIGHT_TRYTON_PASSWORD" >"$home/password"
}

add_master_data_and_passwords() {
  /usr/bin/python3 "$here/tryton-setup.py" "$home/trytond.conf" "$database" "$home/password" "$home/admin-password" \
    >"$home/setup.log" 2>&1 || { tail -20 "$home/setup.log" >&2 && fail "the master data could not be written."; }
}
