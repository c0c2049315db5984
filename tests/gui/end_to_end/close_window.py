"""Ask an X11 window to close, as the close button of a window manager does."""

import ctypes
from ctypes.util import find_library

_CLIENT_MESSAGE = 33
_FORMAT_LONGS = 32


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    )


class _Event(ctypes.Union):
    _fields_ = (("client", _ClientMessage), ("room", ctypes.c_long * 24))


def ask_to_close(display_name: str, window: int) -> None:
    """Send WM_DELETE_WINDOW; older versions of xdotool can only destroy a window, which closes nothing.

    Args:
        display_name: for example ``":1"``.
        window: X11 id.

    Raises:
        RuntimeError: no libX11, or no such display.
    """
    name = find_library("X11")
    if name is None:
        raise RuntimeError("libX11 is needed for this test; install it with: apt-get install libx11-6")
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XSendEvent.argtypes = (
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.c_long,
        ctypes.POINTER(_Event),
    )
    x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    display = x11.XOpenDisplay(display_name.encode())
    if not display:
        raise RuntimeError(f"no display {display_name}")
    event = _Event()
    event.client.type = _CLIENT_MESSAGE
    event.client.window = window
    event.client.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    event.client.format = _FORMAT_LONGS
    event.client.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x11.XCloseDisplay(display)  # flushes
