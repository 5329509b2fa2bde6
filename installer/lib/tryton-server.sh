# shellcheck shell=bash
# The HTTP server before the database: uwsgi, whose own router keeps connections alive, on the loopback address only.
# Expects $home, $backend and $database.

: "${home:?}" "${backend:?}" "${database:?}"

server_pid() { # prints the running server's process, known by its folder: numbers are used again after a restart
  local pid
  pid=$(cat "$home/server.pid" 2>/dev/null) && [ "$(readlink "/proc/$pid/cwd")" = "$(readlink -f "$home")" ] &&
    printf '%s\n' "$pid"
}

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

need_free_port() { # PORT
  ! port_in_use "$1" || fail "port $1 is taken by another program; choose one by LINKWRIGHT_TRYTON_PORT."
}

free_port() {
  /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

server_answers() { # PORT
  local question='{"id":0,"method":"common.server.version","params":[]}'
  # shellcheck disable=SC2016 # expanded by the inner shell
  timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" &&
    printf "POST / HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" ${#2} "$2" >&3 &&
    grep -q "\"result\"" <&3' bash "$1" "$question" 2>/dev/null
}

start_server() { # PORT
  local port=$1 processes=2 pid
  [ "$backend" = sqlite ] || processes=4
  need_free_port "$port"
  (
    cd "$home" || exit
    # Relative names keep the socket's path short enough. Idle kept-alive connections cost the router nothing, where
    # uwsgi's other HTTP sockets give each a worker, or close without saying so.
    TRYTOND_CONFIG=$home/trytond.conf TRYTOND_DATABASE_NAMES=$database exec setsid /usr/bin/uwsgi-core \
      --plugin http,python3 --master --die-on-term --vacuum --need-app --lazy-apps --disable-logging \
      --processes "$processes" --threads 2 --enable-threads --buffer-size 16384 --listen 100 \
      --http "127.0.0.1:$port" --http-keepalive=60 --http-auto-chunked --so-keepalive \
      --socket server.socket --chmod-socket=600 --module trytond.application:app \
      >server.log 2>&1 </dev/null 8>&- 9>&-
  ) &
  pid=$!
  echo "$pid" >"$home/server.pid"
  echo "$port" >"$home/port"
  for _ in $(seq 300); do
    kill -0 "$pid" 2>/dev/null || break
    if port_in_use "$port" && server_answers "$port"; then return; fi
    sleep 0.1
  done
  tail -20 "$home/server.log" >&2
  stop_server
  fail "the Tryton server does not answer; its log is $home/server.log"
}

stop_server() {
  local pid
  pid=$(server_pid) || return 0
  kill "$pid"
  for _ in $(seq 100); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL -- "-$pid" 2>/dev/null || true
  rm -f "$home/server.pid"
}
