#!/usr/bin/env bash
# Takes the pictures of the README and of src/site/markdown/pictures.md anew, from one walk through the program on made-up
# data, light and dark, into assets/screenshots. Needs no display.
#
#   installer/pictures.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib/common.sh
source "$here/lib/common.sh"

case ${1:-} in
  -h | --help)
    sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"
    exit
    ;;
esac
"$here/setup.sh" --screen
cd "$here/.."
rm -rf target/pictures
mvn -q -B -ntp -Dquick -Pcampaign test-compile surefire:test -Dtest=DocumentPicturesIT
# Few colours are enough for windows, and take a third of the room.
for picture in target/pictures/*.png; do
  convert "$picture" +dither -colors 255 -strip -define png:compression-level=9 "png8:assets/screenshots/$(basename "$picture")"
done
say "Renewed: $(du -sh assets/screenshots | cut -f1) in assets/screenshots"
