#!/usr/bin/env bash
# Run by the release workflow on macOS: opens the disk image, looks at the app in it, and starts it.
set -euo pipefail
packages=$(cd "$(dirname "$0")/../../../dist/packages" && pwd)
need() { if eval "$2"; then echo "ok: $1"; else echo "Not so: $1"; exit 1; fi; }

image=$(ls "$packages"/*.dmg | grep "$(uname -m)" | head -1)
hdiutil attach "$image" -nobrowse -mountpoint "$RUNNER_TEMP/image"
cp -R "$RUNNER_TEMP/image/Assay.app" "$RUNNER_TEMP/"
hdiutil detach "$RUNNER_TEMP/image"
app=$RUNNER_TEMP/Assay.app
for file in app.asar app.icns document.icns THIRD-PARTY-NOTICES.txt assay.cdx.json LICENSE.electron.txt LICENSES.chromium.html; do
  need "$file is there" "test -f '$app/Contents/Resources/$file' || test '$file' = app.icns -a -f '$app/Contents/Resources/icon.icns'"
done
need 'it opens .assay' "plutil -extract CFBundleDocumentTypes json -o - '$app/Contents/Info.plist' | grep -q assay"
need 'it names the sum of its archive' "plutil -extract ElectronAsarIntegrity json -o - '$app/Contents/Info.plist' | grep -q app.asar"
if [ -n "${CSC_LINK:-}" ]; then
  need 'the signature holds' "codesign --verify --deep --strict '$app'"
  need 'the hardened runtime is on' "codesign -dv '$app' 2>&1 | grep -q 'flags=.*runtime'"
fi
if [ -n "${APPLE_API_KEY:-}" ]; then need 'it is notarised' "spctl --assess --type execute '$app'"; fi
fuses=$(npx electron-fuses read --app "$app")
for line in 'RunAsNode is Disabled' 'EnableNodeCliInspectArguments is Disabled' 'OnlyLoadAppFromAsar is Enabled' 'EnableEmbeddedAsarIntegrityValidation is Enabled'; do
  need "fuse: $line" "grep -q '$line' <<< \"\$fuses\""
done
rm -f /tmp/ran-as-node
ELECTRON_RUN_AS_NODE=1 "$app/Contents/MacOS/Assay" -e 'require("fs").writeFileSync("/tmp/ran-as-node", "")' &
started=$!
sleep 10
need 'it runs as an app and not as Node' "kill -0 $started"
kill "$started"
need 'it ran no script' 'test ! -e /tmp/ran-as-node'
