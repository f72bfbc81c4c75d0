#!/bin/sh
# Installs Foyer from this folder, without a network.
#
#   ./install.sh              for the user who runs it: ~/.local
#   sudo ./install.sh         for everybody: /opt/foyer, with links in /usr/local
#   ./install.sh --prefix DIR somewhere else
#   ./install.sh --uninstall  takes it away again; settings, bookings and keys stay where they are
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
action=install prefix=
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ $# -ge 2 ] || { echo "install.sh: --prefix needs a folder" >&2; exit 2; }; prefix=$2; shift ;;
        --uninstall) action=uninstall ;;
        --help|-h) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "install.sh: what is '$1'? See ./install.sh --help" >&2; exit 2 ;;
    esac
    shift
done
if [ -n "$prefix" ]; then
    case $prefix in /*) ;; *) prefix=$(pwd)/$prefix ;; esac
    program=$prefix/lib/foyer commands=$prefix/bin share=$prefix/share
elif [ "$(id -u)" -eq 0 ]; then
    program=/opt/foyer commands=/usr/local/bin share=/usr/local/share
else
    program=$HOME/.local/lib/foyer commands=$HOME/.local/bin share=${XDG_DATA_HOME:-$HOME/.local/share}
fi
sizes="32 48 128 256"

take_away() {
    rm -f "$commands/foyer" "$share/applications/foyer.desktop" "$share/applications/foyer-kiosk.desktop"
    rm -f "$share/metainfo/foyer.metainfo.xml" "$share/icons/hicolor/scalable/apps/foyer.svg"
    for size in $sizes; do rm -f "$share/icons/hicolor/${size}x$size/apps/foyer.png"; done
    if [ -f "$program/_internal/resources/build.json" ]; then rm -rf "$program"; fi
}

refresh() {  # desktops that keep a list look again; where none does, nothing is lost
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$share/applications" || true
    command -v gtk-update-icon-cache >/dev/null 2>&1 && gtk-update-icon-cache -q -t "$share/icons/hicolor" 2>/dev/null || true
}

if [ $action = uninstall ]; then
    take_away
    refresh
    echo "Foyer is gone from $program. Settings, bookings and keys were left alone."
    exit 0
fi

if [ -e "$program" ] && [ ! -f "$program/_internal/resources/build.json" ]; then
    echo "install.sh: $program is there and is not Foyer; nothing was changed" >&2
    exit 1
fi
echo "Copying to $program ..."
new=$program.new
rm -rf "$new"
mkdir -p "$new" "$commands" "$share/applications" "$share/metainfo" "$share/icons/hicolor/scalable/apps"
cp -Rp "$here/foyer/." "$new/"  # with their dates: what is kept parsed goes by them
if [ -e "$program" ]; then mv "$program" "$program.old"; fi
mv "$new" "$program"
rm -rf "$program.old"
ln -sf "$program/foyer" "$commands/foyer"
for entry in foyer foyer-kiosk; do
    sed "s#^Exec=foyer#Exec=\"$program/foyer\"#" "$here/desktop/$entry.desktop" >"$share/applications/$entry.desktop"
done
cp "$here/desktop/foyer.metainfo.xml" "$share/metainfo/"
cp "$here/desktop/foyer.svg" "$share/icons/hicolor/scalable/apps/"
for size in $sizes; do
    mkdir -p "$share/icons/hicolor/${size}x$size/apps"
    cp "$here/desktop/foyer-$size.png" "$share/icons/hicolor/${size}x$size/apps/foyer.png"
done
refresh
echo "Looking whether it is whole ..."
if ! "$program/foyer" check --frozen; then
    echo "Foyer is installed; what is said above keeps it from being ready." >&2
fi
case :$PATH: in *:"$commands":*) ;; *) echo "Note: $commands is not in your PATH; the menu entries work." ;; esac
echo "Done. Start it from the menu, or with $commands/foyer"
