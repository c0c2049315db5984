#!/bin/sh
# Before anything is set up: a window needs a display, and a Linux server has none.
set -eu
[ "$(uname -s)" = Linux ] || exit 0
[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || exit 0
echo "There is no display here to open a window on; \`make pictures\` draws every screen into the folder pictures instead." >&2
exit 1
