"""Can a window open here? Asked before Qt is, because Qt answers a no by aborting.

Qt ends the whole process, with a core dump, when there is no screen or when a system
library of its platform plugin is missing. So the same things are tried first, in the
same way, and a no becomes a `DisplayMissing` that says what to install. Nothing here
makes a window; where windows need no such check (Windows, macOS) nothing happens at all.

Call `import_qt` first and `check_display` next. When all is well the two cost one
connection to the screen; the libraries that are opened are those that Qt opens anyway.
"""

import os
import sys
from collections.abc import Iterable, Mapping

from reader.errors import DisplayMissing

# What Qt's libraries need from the system, by the name that the loader reports:
# the package of Debian and Ubuntu, and that of Fedora.
_NEEDED_ALWAYS = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
}
_NEEDED_FOR_X = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
_NEEDED_FOR_WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
}
_NEEDED_WITHOUT_DESKTOP = {
    "libdrm.so.2": ("libdrm2", "libdrm"),
    "libgbm.so.1": ("libgbm1", "mesa-libgbm"),
}
_VIRTUAL_SCREEN = ("xvfb", "xorg-x11-server-Xvfb")

_ON_LINUX = sys.platform.startswith("linux")


class _Unusable(Exception):
    """Why one way to show windows does not work.

    `missing` names libraries. Without any, and without a sentence, there is just no screen.
    """

    def __init__(self, sentence: str, hint: str = "", missing: Iterable[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
        self.missing = list(missing)


def import_qt() -> None:
    """Import Qt's widgets. Raises DisplayMissing if a library that they need is missing."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ModuleNotFoundError as error:
        raise DisplayMissing(
            "Qt for Python is not installed.", 'Install Reader again with "pip install clinic-reader".'
        ) from error
    except ImportError as error:
        name = _missing_library(str(error))
        if name is None:
            raise DisplayMissing(
                f"Qt cannot be used on this computer: {_one_line(error)}.",
                "Its system may be too old for this release of Qt.",
            ) from error
        names = [name, *_missing(_NEEDED_ALWAYS), *_missing_for(_ways(os.environ) or ["xcb"])]
        raise _libraries_missing(names) from error


def check_display(environ: Mapping[str, str] = os.environ) -> None:
    """Make sure that Qt will find a screen and be able to use it.

    `environ` decides as it does for Qt: QT_QPA_PLATFORM, else WAYLAND_DISPLAY and DISPLAY.
    Raises DisplayMissing, with what to install or to do, if Qt would abort.
    """
    if not _ON_LINUX:
        return
    ways = _ways(environ)
    failures = []
    for way in ways:
        try:
            _try(way, environ)
        except _Unusable as unusable:
            failures.append(unusable)
        else:
            return
    missing = [name for failure in failures for name in failure.missing]
    if missing:
        raise _libraries_missing(missing)
    for failure in failures:
        if failure.sentence:
            raise DisplayMissing(failure.sentence, failure.hint)
    names = [*_missing(_NEEDED_ALWAYS), *_missing(_NEEDED_FOR_X)]
    raise DisplayMissing(
        "There is no screen to show Reader on.",
        "Start it from a desktop. A computer without one can have a virtual screen:\n"
        + _install_lines(names, extra=_VIRTUAL_SCREEN)
        + '\nThen start Reader with "xvfb-run -a reader".',
    )


def _ways(environ: Mapping[str, str]) -> list[str]:
    """Return the platform plugins that Qt will try, in its order."""
    asked = environ.get("QT_QPA_PLATFORM", "")
    if asked.strip():
        # A list by semicolons; each may carry settings after a colon.
        return [name for part in asked.split(";") if (name := part.split(":")[0].strip())]
    ways = []
    if environ.get("WAYLAND_DISPLAY"):
        ways.append("wayland")
    if environ.get("DISPLAY"):
        ways.append("xcb")
    return ways


def _try(way: str, environ: Mapping[str, str]) -> None:
    """Raise _Unusable if Qt would fail with this platform plugin."""
    if way == "xcb":
        _try_x(environ)
    elif way.startswith("wayland"):
        _try_wayland(environ)
    elif way not in ("offscreen", "minimal"):
        # A frame buffer, VNC and the like: no screen to ask, but libraries of their own.
        _open_plugin(way, environ, _NEEDED_WITHOUT_DESKTOP)


def _try_x(environ: Mapping[str, str]) -> None:
    import ctypes

    display = environ.get("DISPLAY", "")
    if not display:
        raise _Unusable("")
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        raise _Unusable("", missing=_missing(_NEEDED_FOR_X)) from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    # Not only whether something listens: also whether it lets this person in.
    connection = xcb.xcb_connect(os.fsencode(display), None)
    # Never closed: an X server whose only client leaves starts over (a kiosk without a
    # desktop, a virtual screen), and Qt, coming just then, would be turned away.
    if xcb.xcb_connection_has_error(connection):
        raise _Unusable(
            f'The screen "{display}" does not answer, or does not let you in.',
            "Check that a desktop is running there and that it is yours.",
        )
    _open_plugin("xcb", environ, _NEEDED_FOR_X)


def _try_wayland(environ: Mapping[str, str]) -> None:
    import ctypes

    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    path = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), name)
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        raise _Unusable("", missing=_missing(_NEEDED_FOR_WAYLAND)) from None
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = (ctypes.c_char_p,)
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    connection = wayland.wl_display_connect(os.fsencode(path)) if os.path.isabs(path) else None
    if not connection:
        raise _Unusable(
            f'The screen "{name}" does not answer, or does not let you in.',
            "Check that a desktop is running there and that it is yours.",
        )
    wayland.wl_display_disconnect(connection)
    _open_plugin("wayland", environ, _NEEDED_FOR_WAYLAND)


def _open_plugin(way: str, environ: Mapping[str, str], needed: Mapping[str, tuple]) -> None:
    """Open Qt's platform plugin as Qt will, so that the loader finds what is missing."""
    folder = _plugin_folder(environ)
    if folder is None:
        return
    import ctypes

    path = os.path.join(folder, f"libq{'wayland' if way.startswith('wayland') else way}.so")
    if not os.path.exists(path):
        raise _Unusable(
            f'QT_QPA_PLATFORM asks for "{way}", which this Qt does not have.',
            "Take QT_QPA_PLATFORM out of the environment.",
        )
    try:
        ctypes.CDLL(path)
    except OSError as error:
        name = _missing_library(str(error))
        if name is None:
            raise _Unusable(f"Qt cannot open windows here: {_one_line(error)}.") from None
        names = [name, *_missing(_NEEDED_ALWAYS), *_missing(needed)]
        raise _Unusable("", missing=names) from None


def _plugin_folder(environ: Mapping[str, str]) -> str | None:
    """Return the folder of the platform plugins that came with PySide6.

    None where they are kept otherwise: a system's own package of PySide6 looks after what
    it needs, and who sets a plugin path knows what is there.
    """
    if environ.get("QT_PLUGIN_PATH") or environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        return None
    package = sys.modules.get("PySide6")
    if package is None:
        from importlib.util import find_spec

        package = find_spec("PySide6")
    origin = getattr(package, "__file__", None) or getattr(package, "origin", None)
    if origin is None:
        return None
    folder = os.path.join(os.path.dirname(origin), "Qt", "plugins", "platforms")
    return folder if os.path.isdir(folder) else None


def _missing_for(ways: list[str]) -> list[str]:
    """Return what is missing for these platform plugins, beyond what all need."""
    names = []
    if "xcb" in ways:
        names += _missing(_NEEDED_FOR_X)
    if any(way.startswith("wayland") for way in ways):
        names += _missing(_NEEDED_FOR_WAYLAND)
    return names


def _missing(needed: Iterable[str]) -> list[str]:
    """Return those of the named libraries that the loader does not find."""
    if not _ON_LINUX:
        return []
    import ctypes

    names = []
    for name in needed:
        try:
            ctypes.CDLL(name)
        except OSError:
            names.append(name)
    return names


def _missing_library(message: str) -> str | None:
    """Return the library that a loader's message says it cannot open, or None."""
    name, found, rest = message.partition(": cannot open shared object file")
    return name.rpartition(" ")[2] if found and "No such file" in rest else None


def _libraries_missing(names: Iterable[str]) -> DisplayMissing:
    names = list(dict.fromkeys(names))
    shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    what = "a system library" if len(names) == 1 else "system libraries"
    return DisplayMissing(
        f"Reader cannot open a window because {what} that Qt needs {'is' if len(names) == 1 else 'are'}"
        f" missing: {shown}.",
        f"To install what is missing:\n{_install_lines(names)}",
    )


def _install_lines(names: Iterable[str], extra: tuple[str, str] | None = None) -> str:
    """Return one line for Debian and Ubuntu and one for Fedora that install all of `names`."""
    known = {**_NEEDED_ALWAYS, **_NEEDED_FOR_X, **_NEEDED_FOR_WAYLAND, **_NEEDED_WITHOUT_DESKTOP}
    packages = [known[name] for name in names if name in known]
    unknown = [name for name in names if name not in known]
    if extra is not None:
        packages.append(extra)
    debian = list(dict.fromkeys(package for package, _ in packages))
    fedora = list(dict.fromkeys(package for _, package in packages))
    lines = []
    if packages:
        lines.append(f"  Debian, Ubuntu: sudo apt install {' '.join(debian)}")
        lines.append(f"  Fedora: sudo dnf install {' '.join(fedora)}")
    if unknown:
        lines.append(f"  Any system: the package with {', '.join(unknown)}")
    return "\n".join(lines)


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".")
