# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the other scripts read what is set here, and set what is expected
# The packages of macOS and Windows. UNTRIED: written after the manuals, never run; only what is written to a file here was
# looked at on Linux. What is known to be missing on macOS: a link that starts the program is lost there (a fault of Java 25,
# which is not ready for it yet), the next one is opened; and JavaFX keeps to itself which file was opened, so profiles are
# not registered.
# Expects $packages, $version, $here, $project, $jdk and $work.

app_name=Linkwright
number=${version%%-*}
if [ "$(uname -s)" = Darwin ]; then
  # macOS takes no version that begins with 0, and no more than three numbers.
  [[ $number != 0.* ]] || number=1.$(cut -d. -f1,2 <<<"$number")
  image_name=Linkwright.app
  image_options=(--icon "$project/assets/icon.icns" --mac-package-identifier dev.linkwright)
  app_part=$image_name/Contents/app
  launcher=$image_name/Contents/MacOS/Linkwright
else
  image_name=Linkwright
  # The first has no console, for the menu; the second is for terminals.
  printf 'win-console=true\n' >"$work/console.properties"
  image_options=(--icon "$project/assets/icon.ico" --add-launcher "linkwright-console=$work/console.properties")
  app_part=$image_name/app
  launcher=$image_name/Linkwright.exe
  # Git Bash would take the patterns for paths.
  export MSYS2_ARG_CONV_EXCL='--exclude-resources=;regex:'
fi
app_version=$number

finish_image() { # WORK
  train "$1/$app_part/Linkwright.cfg" "$1/$launcher" "$1"
  if [ -e "$1/$app_part/linkwright-console.cfg" ]; then
    grep -F -- -XX:AOTCache= "$1/$app_part/Linkwright.cfg" >>"$1/$app_part/linkwright-console.cfg"
  fi
  [ "$(uname -s)" = Darwin ] || return 0
  plutil -insert CFBundleURLTypes -json '[{"CFBundleURLName": "dev.linkwright", "CFBundleURLSchemes": ["linkwright"]}]' \
    "$1/$image_name/Contents/Info.plist"
  # This and the cache came after jpackage had signed.
  codesign --force --deep --sign - "$1/$image_name"
}

make_archive() {
  local machine
  machine=$(uname -m)
  if [ "$(uname -s)" = Darwin ]; then
    tar -C "$packages/image" -czf "$packages/linkwright-$version-macos-$machine.tar.gz" "$image_name"
  else
    "$jdk/bin/jar" --create --no-manifest --file "$packages/linkwright-$version-windows-$machine.zip" \
      -C "$packages/image" "$image_name"
  fi
}

make_dmg() {
  "$jdk/bin/jpackage" --type dmg --app-image "$packages/image/$image_name" --name "$app_name" --app-version "$number" \
    --dest "$packages"
}

# jpackage registers files, but no links: its own description of the package, as this JDK has it, gets them in addition.
describe_links() { # FOLDER
  local own
  "$jdk/bin/jimage" extract --dir "$work/described" --include 'regex:/jdk.jpackage/.*/main[.]wxs' "$jdk/lib/modules"
  own=$(find "$work/described" -name main.wxs)
  mkdir -p "$1"
  add_links "$own" >"$1/main.wxs"
  grep -q '<ComponentGroupRef Id="LinkwrightLinks"/>' "$1/main.wxs" ||
    fail "this JDK describes an .msi otherwise than JDK 25; see $own"
}

add_links() { # DESCRIPTION
  sed -e '/<\/Wix>/d' -e 's|<ComponentGroupRef Id="FileAssociations" */>|&<ComponentGroupRef Id="LinkwrightLinks"/>|' "$1"
  sed -n '/<Fragment>/,/<\/Fragment>/p' "$here/windows/links.wxs"
  printf '</Wix>\n'
}

make_msi() {
  describe_links "$work/msi"
  # Windows recognises what it replaces by this identifier, which therefore never changes.
  "$jdk/bin/jpackage" --type msi --app-image "$packages/image/$image_name" --name "$app_name" --app-version "$number" \
    --vendor Linkwright --description "Connects CRM records to ERP actors and keeps both in step" --win-menu \
    --win-shortcut-prompt --win-dir-chooser --win-upgrade-uuid 5b0f6a52-8c1e-4d57-9b1d-3a2f0c7e9d41 \
    --license-file "$project/LICENSE" --resource-dir "$work/msi" --file-associations "$here/windows/profile.properties" --dest "$packages"
}
