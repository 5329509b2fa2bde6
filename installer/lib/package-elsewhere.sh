# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the other scripts read what is set here, and set what is expected
# The packages of macOS and Windows. UNTRIED: written after the manuals, never run. What is known to be missing: on macOS
# links and files do not come as arguments, so none are registered there; on Windows only files are, links are not.
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
  # Git Bash would take the pattern for a path.
  export MSYS2_ARG_CONV_EXCL='--exclude-resources='
fi
app_version=$number

finish_image() { # WORK
  train "$1/$app_part/Linkwright.cfg" "$1/$launcher" "$1"
  if [ -e "$1/$app_part/linkwright-console.cfg" ]; then
    grep -F -- -XX:AOTCache= "$1/$app_part/Linkwright.cfg" >>"$1/$app_part/linkwright-console.cfg"
  fi
  # The cache came after jpackage had signed.
  [ "$(uname -s)" != Darwin ] || codesign --force --deep --sign - "$1/$image_name"
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

make_msi() {
  # Windows recognises what it replaces by this identifier, which therefore never changes.
  "$jdk/bin/jpackage" --type msi --app-image "$packages/image/$image_name" --name "$app_name" --app-version "$number" \
    --vendor Linkwright --description "Connects CRM records to ERP actors and keeps both in step" --win-menu \
    --win-shortcut-prompt --win-dir-chooser --win-upgrade-uuid 5b0f6a52-8c1e-4d57-9b1d-3a2f0c7e9d41 \
    --license-file "$project/LICENSE" --file-associations "$here/windows/profile.properties" --dest "$packages"
}
