#!/usr/bin/env bash
# Run by the release workflow on Linux: installs the deb, looks at what is there, starts it, and removes it.
set -euo pipefail
packages=$(cd "$(dirname "$0")/../../../dist/packages" && pwd)
need() { if eval "$2"; then echo "ok: $1"; else echo "Not so: $1"; exit 1; fi; }

sudo apt-get install -y "$packages"/*.deb
app=/opt/Assay
for file in app.asar THIRD-PARTY-NOTICES.txt assay.cdx.json LICENSE.txt app-update.yml; do
  need "$file is there" "test -f $app/resources/$file"
done
need 'the desktop entry is sound' 'desktop-file-validate /usr/share/applications/assay.desktop'
echo report > /tmp/a-name.assay
need 'the system knows .assay' 'gio info -a standard::content-type /tmp/a-name.assay | grep -q "content-type: application/vnd.assay.report"'
need 'Assay opens it' 'grep -q "MimeType=application/vnd.assay.report" /usr/share/applications/assay.desktop'
fuses=$(npx electron-fuses read --app $app/assay)
for line in 'RunAsNode is Disabled' 'EnableNodeCliInspectArguments is Disabled' 'OnlyLoadAppFromAsar is Enabled'; do
  need "fuse: $line" "grep -q '$line' <<< \"\$fuses\""
done
rm -f /tmp/ran-as-node
ELECTRON_RUN_AS_NODE=1 timeout 15 xvfb-run -a $app/assay -e 'require("fs").writeFileSync("/tmp/ran-as-node", "")' && ended=0 || ended=$?
need 'it runs as an app, with its sandbox, until it is ended' "[ $ended = 124 ]"
need 'it ran no script' 'test ! -e /tmp/ran-as-node'
sudo apt-get remove -y assay
need 'nothing of it is left' "test ! -e $app"

need 'the rpm names what it brings' "rpm -qlp $packages/*.rpm | grep -q /usr/share/mime/packages/assay_report.xml"
chmod +x "$packages"/*.AppImage
(cd "$RUNNER_TEMP" && "$packages"/*.AppImage --appimage-extract > /dev/null)
need 'the AppImage has the app' 'test -f "$RUNNER_TEMP/squashfs-root/resources/app.asar"'
