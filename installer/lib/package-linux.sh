# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # the other scripts read what is set here, and set what is expected
# The packages of Linux. The .deb and the .rpm hold the same files and no script that could fail: the tools of a desktop look
# after their own databases whenever a package brings or takes away a file.
# Expects $packages, $version, $here, $project and $work.

app_name=linkwright
app_version=${version%%-*}
image_name=linkwright
image_options=(--icon "$project/assets/icon-512.png")

finish_image() { # WORK
  cp "$project/LICENSE" "$1/linkwright/"
  # Of the commands of its Java none is needed but java, by which the training makes its cache.
  find "$1/linkwright/lib/runtime/bin" -type f ! -name java -delete
  train "$1/linkwright/lib/app/linkwright.cfg" "$1/linkwright/bin/linkwright" "$1"
}

# A snapshot comes before its release.
package_version() { printf '%s\n' "${version/-SNAPSHOT/\~snapshot}"; }

# What an installed program consists of, in the places of the system.
tree() {
  local tree=$work/tree share=$work/tree/usr/share size
  if [ ! -d "$tree" ]; then
    mkdir -p "$tree/opt" "$tree/usr/bin" "$share"/{applications,mime/packages,doc/linkwright,icons/hicolor/scalable/apps}
    cp -al "$packages/image/linkwright" "$tree/opt/"
    ln -s ../../opt/linkwright/bin/linkwright "$tree/usr/bin/linkwright"
    install -m 644 "$here/linux/linkwright.desktop" "$share/applications/"
    install -m 644 "$here/linux/linkwright.xml" "$share/mime/packages/"
    install -m 644 "$project/LICENSE" "$share/doc/linkwright/copyright"
    install -m 644 "$project/assets/icon.svg" "$share/icons/hicolor/scalable/apps/linkwright.svg"
    for size in 16 24 32 48 64 128 256 512; do
      install -D -m 644 "$project/assets/icon-$size.png" "$share/icons/hicolor/${size}x$size/apps/linkwright.png"
    done
    # Whoever builds may keep their own files from others.
    chmod -R u+rwX,go+rX-w "$tree"
  fi
  printf '%s\n' "$tree"
}

make_deb() {
  local tree architecture folder=$work/deb
  tree=$(tree)
  architecture=$(dpkg --print-architecture)
  cp -al "$tree" "$folder"
  mkdir "$folder/DEBIAN"
  sed "s/@VERSION@/$(package_version)/; s/@ARCHITECTURE@/$architecture/; s/@KILOBYTES@/$(du -sk "$tree" | cut -f1)/" \
    "$here/linux/control" >"$folder/DEBIAN/control"
  (cd "$folder" && find opt usr -type f -exec md5sum {} +) >"$folder/DEBIAN/md5sums"
  chmod 755 "$folder/DEBIAN"
  chmod 644 "$folder/DEBIAN"/*
  rm -f "$packages"/linkwright_*.deb
  dpkg-deb --root-owner-group -Zxz -z4 --build "$folder" "$packages/linkwright_$(package_version)_$architecture.deb" >/dev/null
}

make_rpm() {
  local tree top=$work/rpm
  tree=$(tree)
  rpmbuild -bb --quiet --define "_topdir $top" --define "LINKWRIGHT_VERSION $(package_version)" \
    --define "LINKWRIGHT_TREE $tree" "$here/linux/linkwright.spec" >"$packages/rpm.log" 2>&1 || {
    tail -20 "$packages/rpm.log" >&2
    fail "rpmbuild failed; its output is in $packages/rpm.log"
  }
  rm -f "$packages"/linkwright-*.rpm
  mv "$top"/RPMS/*/*.rpm "$packages/"
}

make_archive() {
  local name folder=$work/archive
  name=linkwright-$version-linux-$(uname -m)
  mkdir "$folder"
  cp -al "$packages/image/linkwright" "$folder/$name"
  install -m 644 "$here/linux/README.txt" "$folder/$name/"
  rm -f "$packages"/linkwright-*.tar.gz
  tar -C "$folder" --sort=name --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX-w -cf - "$name" |
    gzip -6 >"$packages/$name.tar.gz"
}
