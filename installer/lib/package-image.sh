# shellcheck shell=bash
# shellcheck disable=SC2154 # the script that sources this file sets what is expected
# The folder that all packages are made from: the program, a Java of its own with nothing but what it needs, and a cache
# that was trained by a real start. Expects $jdk, $packages, $version and $work.

# What jdeps finds in the program and its libraries, and what is found only at run time: authorities' signatures, zip files,
# the words for dates and numbers, and whom a keyring on D-Bus speaks to.
java_modules=java.base,java.logging,java.management,java.naming,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.jfr
java_modules+=,jdk.localedata,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs
window_modules=javafx.controls,javafx.fxml
languages=en,nb,nn,no,sv,da,de

pom_version() { sed -n '/<artifactId>linkwright</{n;s/.*<version>\(.*\)<.*/\1/p;q;}' "$project/pom.xml"; }

# Copies what the build names as its parts. Beside them in target may lie what a build before had in their place, and both
# versions would be packed.
take_libraries() { # WORK
  local named=$project/target/classes/dev/linkwright/about/third-parties.tsv library version name file
  mkdir "$1/javafx" "$1/libs"
  while IFS=$'\t' read -r library version _; do
    name=${library#*:}-$version
    if [[ $library == org.openjfx:* ]]; then
      file=$(compgen -G "$project/target/javafx/$name-*.jar") || fail "the build left no $name in target/javafx."
      cp "$file" "$1/javafx/"
    else
      cp "$project/target/libs/$name.jar" "$1/libs/"
    fi
  done <"$named"
}

# Where the jars keep what is code of this system, and how such files are called.
native_names() {
  local arch other
  case $(uname -m) in
    x86_64 | amd64) arch=x86_64 other=x86-64 ;;
    aarch64 | arm64) arch=aarch64 other=aarch64 ;;
    *) fail "JavaFX has nothing for $(uname -m)." ;;
  esac
  case $(uname -s) in
    Linux) sqlite_native=Linux/$arch/libsqlitejdbc.so jna_native=linux-$other/libjnidispatch.so native_suffix=so ;;
    Darwin) sqlite_native=Mac/$arch/libsqlitejdbc.dylib jna_native=darwin-$other/libjnidispatch.jnilib native_suffix=dylib ;;
    *) sqlite_native=Windows/$arch/sqlitejdbc.dll jna_native=win32-$other/jnidispatch.dll native_suffix=dll ;;
  esac
}

make_runtime() { # FOLDER
  "$jdk/bin/jlink" --module-path "$work/javafx" --add-modules "$java_modules,$window_modules" \
    "--include-locales=$languages" "--exclude-resources=glob:/javafx.*/*.$native_suffix" --strip-debug \
    --no-header-files --no-man-pages --compress zip-6 --output "$1"
  # Else JavaFX would unpack its code to the person's home, and SQLite and JNA to the folder for temporary files, at a start.
  local where=$1/lib unpacked=$work/unpacked jar
  [ "$native_suffix" != dll ] || where=$1/bin
  mkdir "$unpacked"
  for jar in "$work"/javafx/*.jar; do (cd "$unpacked" && "$jdk/bin/jar" xf "$jar"); done
  mv "$unpacked"/*."$native_suffix" "$where/"
  rm -f "$1/lib/javafx-swt.jar"
}

# Takes the code of all systems out of a jar and puts that of this one beside it.
lift_native() { # JAR INSIDE FOLDER WHICH
  local unpacked=$work/unpacked
  rm -rf "$unpacked" && mkdir -p "$unpacked"
  (cd "$unpacked" && "$jdk/bin/jar" xf "$1")
  mv "$unpacked/$2/$4" "$3/"
  find "$unpacked/$2" -type f \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' -o -name '*.jnilib' -o -name '*.a' \) -delete
  "$jdk/bin/jar" --create --file "$1" --manifest "$unpacked/META-INF/MANIFEST.MF" --date="$built_at" -C "$unpacked" .
}

make_image() { # WORK
  native_names
  built_at=$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' "$project/pom.xml")
  take_libraries "$1"
  make_runtime "$1/runtime"
  local input=$1/input option options=()
  mkdir -p "$input/native"
  cp "$project/target/linkwright-$version.jar" "$input/linkwright.jar"
  cp "$1"/libs/*.jar "$input"
  lift_native "$(echo "$input"/sqlite-jdbc-*.jar)" org/sqlite/native "$input/native" "$sqlite_native"
  lift_native "$(echo "$input"/jna-[0-9]*.jar)" com/sun/jna "$input/native" "$jna_native"
  # The cache knows the jars by their size and time, which some packages keep only to two seconds.
  find "$input" -exec touch -d "$built_at" {} +
  while read -r option; do options+=(--java-options "$option"); done < <(java_options)
  # A cache that does not fit any more only makes the start slower: nothing that a person could do about it.
  # shellcheck disable=SC2016 # the launcher replaces $APPDIR
  options+=(--java-options '-Dorg.sqlite.lib.path=$APPDIR/native' --java-options '-Djna.boot.library.path=$APPDIR/native'
    --java-options -Djna.nounpack=true --java-options -Xlog:aot=off)
  "$jdk/bin/jpackage" --type app-image --name "$app_name" --app-version "$app_version" --vendor Linkwright \
    --runtime-image "$1/runtime" --input "$input" --main-jar linkwright.jar --main-class dev.linkwright.Main \
    "${options[@]}" "${image_options[@]}" --dest "$1"
  finish_image "$1"
  rm -rf "$packages/image"
  mkdir -p "$packages/image"
  mv "$1/$image_name" "$packages/image/"
}

# Starts the program on made-up data, without a display, until its window shows a record, and lets Java keep what it
# learned. CONFIGURATION is the launcher's, LAUNCHER starts it.
train() { # CONFIGURATION LAUNCHER WORK
  local kept log=$packages/training.log
  kept=$(<"$1")
  # shellcheck disable=SC2016 # the launcher replaces $APPDIR
  printf '%s\n' "$kept" 'java-options=-XX:AOTCacheOutput=$APPDIR/linkwright.aot' 'java-options=-Dglass.platform=Headless' \
    'java-options=-Dprism.order=sw' 'java-options=-Dlinkwright.end=filled' >"$1"
  "$2" --sandbox --profile-folder "$3/profile" linkwright://company/1 >"$log" 2>&1 </dev/null || {
    tail -20 "$log" >&2
    fail "the program does not start from the image; its output is in $log"
  }
  [ -s "$(dirname "$1")/linkwright.aot" ] || fail "no cache was made; the output is in $log"
  # shellcheck disable=SC2016 # here, too
  printf '%s\n' "$kept" 'java-options=-XX:AOTCache=$APPDIR/linkwright.aot' >"$1"
}
