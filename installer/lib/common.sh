# shellcheck shell=bash
# What every script of this folder needs: plain words, the project's folder, the JDK, the build.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
java_release=25

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

is_jdk() { [ -x "$1/bin/javac" ] && grep -qs "^JAVA_VERSION=\"${java_release}[\".]" "$1/release"; }

# Prints the home of the first JDK of our release, of those that Maven finds, too: the one it runs on, the system's, a
# person's own. Maven runs on the one of the PATH only when there is no JAVA_HOME.
find_jdk() {
  local candidate on_path=
  [ -n "${JAVA_HOME:-}" ] || on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

need_jdk() {
  find_jdk || fail "no JDK $java_release found. Install one (for example Eclipse Temurin $java_release from" \
    "https://adoptium.net) under /usr/lib/jvm, or let JAVA_HOME point to it."
}

# Prints the options of the JVM that the program starts with, one a line.
java_options() { sed '/^[[:space:]]*\(#\|$\)/d' "$project/installer/lib/java-options"; }

need_maven() {
  command -v mvn || fail "Maven is missing. Install it (on Debian: apt-get install maven) so that 'mvn' is on the PATH."
}

# Builds the program when there is no build yet, and says so, since the first time takes minutes.
# Whether what was built is there, and no older than what it is made of.
is_built() {
  local jar
  jar=$(compgen -G "$project/target/linkwright-*.jar" | head -1)
  [ -n "$jar" ] && [ -d "$project/target/libs" ] && [ -d "$project/target/javafx" ] &&
    [ -z "$(find "$project/pom.xml" "$project/src/main" -newer "$jar" -type f -print -quit)" ]
}

need_build() {
  is_built && return
  need_jdk >/dev/null
  need_maven >/dev/null
  say "Building Linkwright …" >&2
  local log=$project/target/build.log
  mkdir -p "$project/target"
  # Who opens the program waits for no static analysis; without its notes Maven compiles anew, with it, at the next build.
  (cd "$project" && mvn -B -q -ntp -Dquick -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null || {
    tail -40 "$log" >&2
    fail "the build failed; its whole output is in $log"
  }
  rm -rf "$project/target/maven-status"
}
