#!/bin/sh
# Sets up everything that `make run` (setup.sh run) or `make test` (setup.sh test) needs:
# uv, Qt's system libraries, a Korean font, the Python environment in .venv.
# A second run finds its stamp in .tools and does nothing.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-run}
case $purpose in run | test) ;; *)
    echo "Usage: sh scripts/setup.sh run|test" >&2
    exit 2
    ;;
esac

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# The stamp's name holds what the result depends on: where we are, what is wanted, how it is done.
sum=$({ pwd && cat pyproject.toml scripts/setup.sh; } | cksum | tr ' ' '-')
stamp=.tools/ready-$purpose-$sum
[ -f "$stamp" ] && [ -x .venv/bin/python ] && exit 0
mkdir -p .tools

# ---------------------------------------------------------------- packages of the system

# root, or sudo that asks for no password; otherwise nobody is asked for anything
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
    have apt-get && { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }
}

apt_install() {
    say "Installing with apt-get: $*"
    # lists may be missing (a fresh container) or old; an outdated list still often does
    as_root apt-get -qq update >&2 || say "apt-get update failed; going on with the lists that are there."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >.tools/apt.log 2>&1 || {
        tail -n 5 .tools/apt.log >&2
        return 1
    }
}

# What Qt's own libraries, its X11 and Wayland plugins and lupdate link to and do not bring
# (found with ldd on bare Debian 12 and 13): shared library, Debian's package.
qt_libraries() {
    cat <<'EOF'
libbrotlidec.so.1 libbrotli1
libdbus-1.so.3 libdbus-1-3
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libgssapi_krb5.so.2 libgssapi-krb5-2
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
EOF
}

missing_libraries() {
    # ldconfig is in /sbin, which an ordinary user's PATH leaves out on Debian
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    qt_libraries | while read -r library package; do
        case $known in *"$library "*) ;; *) printf '%s ' "$package" ;; esac
    done
}

has_korean_font() {
    if have fc-list; then
        [ -n "$(fc-list :lang=ko family 2>/dev/null)" ]
    else
        find /usr/share/fonts /usr/local/share/fonts "${HOME:-}/.local/share/fonts" "${HOME:-}/.fonts" 2>/dev/null |
            grep -qiE 'nanum|cjk|pretendard|malgun|gothic'
    fi
}

can_make_uv() {
    python3 -c "import ensurepip" 2>/dev/null || python3 -m pip --version >/dev/null 2>&1
}

check_system() {
    needed=
    wanted=
    if [ "$(uname -s)" = Linux ]; then
        needed=$(missing_libraries)
        # the program brings its own font; this one is for Qt's file dialogs, terminals, other programs
        has_korean_font || wanted="fonts-nanum "
        if [ "$purpose" = test ]; then
            have Xvfb || wanted="${wanted}xvfb "
            have xdotool || wanted="${wanted}xdotool "
        fi
    fi
    # Debian ships Python without venv and pip
    find_uv >/dev/null || can_make_uv || needed="${needed}python3-venv "
    [ -n "$needed$wanted" ] || return 0
    packages="${needed}${wanted% }"
    if can_install; then
        # word splitting wanted: a list of package names
        # shellcheck disable=SC2086
        apt_install $packages && return 0
        say "apt-get could not install them (see above); please install by hand: $packages"
    elif have apt-get; then
        say "Please run once: sudo apt-get install -y $packages"
    elif [ -n "$needed" ]; then
        say "Please install what your system calls these Debian packages: $needed"
    fi
    complete=no
    # without these nothing runs; without a Korean font for other programs, or the tools of one test, all else does
    [ -z "$needed" ] || exit 1
}

# ---------------------------------------------------------------- uv

find_uv() {
    for candidate in uv "${HOME:-}/.local/bin/uv" "${HOME:-}/.cargo/bin/uv" .tools/uv/bin/uv; do
        # asked for its version, because a version manager's stand-in may be there without uv
        if "$candidate" --version >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# A private environment: nothing of the system is touched, also where pip is "externally managed".
install_uv() {
    rm -rf .tools/uv
    if python3 -m venv .tools/uv >.tools/uv.log 2>&1; then
        .tools/uv/bin/python -m pip install --quiet --disable-pip-version-check uv >>.tools/uv.log 2>&1 && return 0
    fi
    rm -rf .tools/uv
    python3 -m pip --version >/dev/null 2>&1 &&
        python3 -m pip install --quiet --disable-pip-version-check --target .tools/uv uv >>.tools/uv.log 2>&1
}

get_uv() {
    uv=$(find_uv) && return 0
    say "Installing uv into .tools/uv"
    install_uv && uv=$(find_uv) && return 0
    tail -n 2 .tools/uv.log >&2
    say "uv could not be installed (see above); is this computer on the network? Try again, or install uv by hand."
    exit 1
}

# ---------------------------------------------------------------- all of it

have python3 || {
    say "Python 3.11 or newer is needed and python3 was not found; please install it and try again."
    exit 1
}
complete=yes
check_system
get_uv
quietly=--quiet
if [ ! -x .venv/bin/python ]; then
    say "Setting up Python and its libraries in .venv (about 2 GB, once)"
    [ -t 2 ] && quietly= # somebody is looking: show uv's progress
fi
# shellcheck disable=SC2086
"$uv" sync $quietly || {
    say "uv could not set up the libraries (see above); mend that and try again, it goes on where it stopped."
    exit 1
}
if [ $complete = yes ]; then
    rm -f .tools/ready-"$purpose"-*
    : >"$stamp"
fi
