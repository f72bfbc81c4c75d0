#!/bin/sh
# Makes Foyer.app and a .dmg on a Mac, from a checkout whose build environment is active:
#
#   packaging/macos/build_app.sh VERSION [OUT]
#
# SIGN_IDENTITY   "Developer ID Application: ..." signs; without it the app is signed for this machine only
# NOTARY_PROFILE  a profile of `xcrun notarytool store-credentials` sends it to Apple and staples the answer
set -eu

[ $# -ge 1 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
version=$1 out=${2:-dist}
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
mkdir -p "$out" build/macos

python -m PyInstaller --noconfirm --clean --distpath build/macos/dist --workpath build/macos/work packaging/foyer.spec
app=build/macos/dist/Foyer.app
/usr/libexec/PlistBuddy -c "Set :CFBundleShortVersionString $version" "$app/Contents/Info.plist"

identity=${SIGN_IDENTITY:--}
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
    --sign "$identity" "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/foyer" check --frozen

stage=build/macos/dmg
rm -rf "$stage"
mkdir -p "$stage"
cp -R "$app" "$stage/"
cp LICENSE "$stage/"
ln -s /Applications "$stage/Applications"
image=$out/foyer-$version-macos-$(uname -m).dmg
hdiutil create -volname "Foyer $version" -srcfolder "$stage" -ov -format UDZO "$image"
if [ -n "${SIGN_IDENTITY:-}" ]; then codesign --force --timestamp --sign "$identity" "$image"; fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
shasum -a 256 "$image" >"$image.sha256"
