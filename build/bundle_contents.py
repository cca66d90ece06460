"""What belongs into a bundle and what does not: asked by smoketracker.spec, and by whoever builds another one alike."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

# A file of a bundle as PyInstaller lists it: its name there, where it is taken from, and its kind.
Entry = tuple[str, str, str]

# Parts of Qt that would come along unasked: this program opens plain windows on a desktop and fetches nothing.
UNUSED_PLUGIN_FOLDERS = {"egldeviceintegrations", "generic", "networkinformation", "qmltooling", "tls"}
UNUSED_PLUGINS = re.compile(
    r"q(eglfs|linuxfb|minimal|minimalegl|vnc|vkkhrdisplay|gtk3|tuiotouchplugin|virtualkeyboardplugin)"
    # Wayland on a desktop is xdg-shell, with buffers that are shared as everywhere.
    r"|(dmabuf|drm-egl|shm-emulation|vulkan)-server|(ivi|fullscreen|qt)-shell(-v1)?|wl-shell-plugin"
)
# Beside PNG, which is built in, the pictures that can be given to achievements. No plugin for SVG: a picture is never
# taken for a drawing then; the program's own drawings have an engine of their own.
PICTURE_PLUGINS = {"qjpeg", "qwebp"}

EXCLUDED_MODULES = [
    *("tkinter", "unittest", "pydoc", "doctest", "lib2to3", "pip", "setuptools", "xmlrpc", "_distutils_hack"),
    # Nothing is fetched, and hashlib has hashes of its own: OpenSSL would be five megabytes more.
    *("ssl", "_ssl", "_hashlib", "smtplib", "ftplib", "http.client", "PySide6.QtNetwork"),
    # Of the tables alone, on SQLite alone; what Alembic and Mako import where it is there.
    *("sqlalchemy.orm", "sqlalchemy.testing", "alembic.testing", "pygments", "babel", "lingua", "rich"),
    *("sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle"),
]

_SHARED_LIBRARY = re.compile(r"lib.*\.so(\.\d+)*")


def is_wanted(name: str, languages: Iterable[str] = ()) -> bool:
    """Tell whether a file that PyInstaller found belongs into the bundle.

    languages: those that the program itself speaks; Qt's own words in any other would never be shown.
    """
    path = Path(name)
    folders = set(path.parts[:-1])
    stem = path.name.removeprefix("lib").partition(".")[0]
    if "__pycache__" in folders:
        return False
    if "imageformats" in folders:
        return stem in PICTURE_PLUGINS
    if "plugins" in folders:
        return not (folders & UNUSED_PLUGIN_FOLDERS or UNUSED_PLUGINS.fullmatch(stem))
    if "translations" in folders:
        return path.stem.removeprefix("qtbase_") in languages
    return True


def languages_of(resources: Path) -> set[str]:
    """List the languages that a folder of resources holds translations for."""
    return {path.stem.removeprefix("smoketracker_").partition("_")[0] for path in (resources / "i18n").glob("*_*.qm")}


def reachable(entries: Sequence[Entry], libraries_of: Callable[[Path], Iterable[str]]) -> list[Entry]:
    """Keep, of the shared libraries, those that something kept links to: a plugin left out leaves its libraries behind.

    libraries_of: names the libraries that the file at a place is linked to.
    """
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        if _is_library(entry):
            by_name.setdefault(Path(entry[0]).name, []).append(entry)
    waiting = [entry for entry in entries if not _is_library(entry)]
    kept = {entry[0] for entry in waiting}
    while waiting:
        _, source, kind = waiting.pop()
        for library in () if kind == "SYMLINK" else libraries_of(Path(source)):
            for found in by_name.pop(library, ()):
                kept.add(found[0])
                waiting.append(found)
    return [entry for entry in entries if entry[0] in kept]


def _is_library(entry: Entry) -> bool:
    # Python's own library is loaded by name, and a plugin or module is loaded by its folder.
    path = Path(entry[0])
    if "plugins" in path.parts or path.name.startswith("libpython"):
        return False
    return _SHARED_LIBRARY.fullmatch(path.name) is not None
