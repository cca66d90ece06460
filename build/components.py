"""Which component each file of a bundle belongs to, with its version and licence; a file of none is an error."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from lock import pinned

OURS = "smoketracker"
_PYTHON = re.compile(
    r"python3\.\d+/|libpython3|base_library\.zip|Python$|Python\.framework/"
    # On Windows, Python brings its own copies of what systems have elsewhere.
    r"|(python3\d*|sqlite3|libffi-\d|libcrypto-\d\S*|libssl-\d\S*|vcruntime140\S*|ucrtbase|api-ms-\S+)\.dll",
    re.IGNORECASE,
)
_PYINSTALLER = re.compile(r"pyi(mod|_rth|boot)|_pyi_|PyInstaller")


class UnlistedError(Exception):
    """Something in the bundle belongs to no component that is known; the message names it."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something that others made and that is in the bundle; the licence is an SPDX expression."""

    name: str
    version: str
    licence: str
    purl: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Native:
    """A library of the system that a bundle may hold."""

    files: str
    name: str
    licence: str


# A library that is not in this list stops the build: look at its licence first.
NATIVE = (
    Native(r"libX11(-xcb)?|libXau|libXdmcp|libXext", "libX11 and its like", "MIT"),
    Native(r"libxcb-(cursor|icccm|image|keysyms|render-util|util)", "xcb-util", "MIT"),
    Native(r"libxcb(-\w+)?", "libxcb", "MIT"),
    Native(r"libxkbcommon(-x11)?", "libxkbcommon", "MIT"),
    Native(r"libbrotli(common|dec)", "Brotli", "MIT"),
    Native(r"libbz2", "bzip2", "bzip2-1.0.6"),
    Native(r"libcap", "libcap", "BSD-3-Clause OR GPL-2.0-only"),
    Native(r"libcrypto|libssl", "OpenSSL", "Apache-2.0"),
    Native(r"libdbus-1", "D-Bus", "AFL-2.1 OR GPL-2.0-or-later"),
    Native(r"libexpat", "Expat", "MIT"),
    Native(r"libffi", "libffi", "MIT"),
    Native(r"libfontconfig", "Fontconfig", "HPND"),
    Native(r"libfreetype", "FreeType", "FTL OR GPL-2.0-only"),
    Native(r"libgcc_s|libstdc\+\+", "GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    Native(r"libgcrypt", "Libgcrypt", "LGPL-2.1-or-later"),
    Native(r"lib(glib|gthread)-2\.0", "GLib", "LGPL-2.1-or-later"),
    Native(r"libgpg-error", "Libgpg-error", "LGPL-2.1-or-later"),
    Native(r"liblz4", "LZ4", "BSD-2-Clause"),
    Native(r"liblzma", "XZ Utils", "LicenseRef-public-domain"),
    Native(r"libpcre2-8", "PCRE2", "BSD-3-Clause"),
    Native(r"libpng16", "libpng", "libpng-2.0"),
    Native(r"libsqlite3", "SQLite", "blessing"),
    Native(r"libsystemd", "libsystemd", "LGPL-2.1-or-later"),
    Native(r"libuuid", "libuuid", "BSD-3-Clause"),
    Native(r"libz", "zlib", "Zlib"),
    Native(r"libzstd", "Zstandard", "BSD-3-Clause OR GPL-2.0-only"),
)
# What the packages themselves say of their licence is now an expression, now a sentence, now nothing.
LICENCES = {
    "alembic": "MIT",
    "argon2-cffi": "MIT",
    "argon2-cffi-bindings": "MIT AND (CC0-1.0 OR Apache-2.0)",
    "cffi": "MIT-0",
    "jeepney": "MIT",
    "mako": "MIT",
    "markupsafe": "BSD-3-Clause",
    "platformdirs": "MIT",
    "pycparser": "BSD-3-Clause",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "sqlalchemy": "MIT",
    "typing-extensions": "PSF-2.0",
    "tzdata": "Apache-2.0",
    "tzlocal": "MIT",
}


class Components:
    """Knows the components of a bundle that was made by the Python that runs this."""

    def __init__(self, root: Path) -> None:
        self._locked = pinned((root / "requirements.lock").read_text(encoding="utf-8"))
        self._modules = metadata.packages_distributions()
        version = ".".join(map(str, sys.version_info[:3]))
        self._python = Component("Python", version, "Python-2.0.1", f"pkg:generic/python@{version}")
        made_by = metadata.version("pyinstaller")
        # Of it, only what starts the program is in the bundle.
        licence = "GPL-2.0-or-later WITH Bootloader-exception"
        self._packages: Mapping[str, tuple[str, str]] = {}
        self._starter = Component("PyInstaller", made_by, licence, f"pkg:pypi/pyinstaller@{made_by}")

    def in_bundle(self, bundle: Path) -> dict[Component, list[str]]:
        """List the components of a bundle with their files, ours left out; raise UnlistedError if one is not known."""
        self._packages = _packages_of(path.name for path in bundle.glob("_internal/lib*.so*") if not path.is_symlink())
        found: dict[Component, list[str]] = {self._starter: [], self._python: []}
        unlisted = []
        for path in sorted(bundle.rglob("*")):
            # A link is no file of its own; where it leads to is in the list too.
            if not path.is_file() or path.is_symlink():
                continue
            name = path.relative_to(bundle).as_posix()
            try:
                component = self.owner_of_file(name)
            except UnlistedError:
                unlisted.append(name)
                continue
            if component:
                found.setdefault(component, []).append(name)
        for module in modules_in(bundle):
            try:
                component = self.owner_of_module(module)
            except UnlistedError:
                unlisted.append(f"the module {module}")
                continue
            if component:
                found.setdefault(component, [])
        if unlisted:
            raise UnlistedError(f"These belong to no component that is known: {', '.join(unlisted)}.")
        return found

    def owner_of_file(self, name: str) -> Component | None:
        """Return the component of a file by its place in the bundle, None for ours; raise UnlistedError."""
        inside = name.removeprefix("_internal/")
        parts = Path(inside).parts
        if parts[0].startswith(OURS):
            return None
        if _PYTHON.match(inside):
            return self._python
        if inside.startswith("PySide6/Qt/"):
            version = self._distribution("pyside6-essentials").version
            icu = re.search(r"/libicu\w+\.so\.(\d+)", inside)
            if icu:
                return Component("ICU", icu[1], "Unicode-DFS-2016", f"pkg:generic/icu@{icu[1]}")
            return Component("Qt", version, "LGPL-3.0-only", f"pkg:generic/qt@{version}")
        if len(parts) == 1 and re.match(r"lib[^/]*\.(so|dylib)", inside):
            return _native(inside, self._packages)
        if parts[0].endswith(".dist-info"):
            return self._distribution(parts[0].partition("-")[0])
        return self.owner_of_module(parts[0].partition(".")[0])

    def owner_of_module(self, name: str) -> Component | None:
        """Return the component of a Python module, None for ours; raise UnlistedError."""
        top = name.partition(".")[0]
        if top == OURS:
            return None
        if top in sys.stdlib_module_names or top.startswith("_sysconfigdata"):
            return self._python
        if _PYINSTALLER.match(top):
            return self._starter
        if top not in self._modules:
            raise UnlistedError(name)
        return self._distribution(self._modules[top][0])

    def _distribution(self, name: str) -> Component:
        name = re.sub(r"[-_.]+", "-", name).lower()
        version = metadata.version(name)
        # What only tests and tools bring is not for people to install.
        if self._locked.get(name) != version or name not in LICENCES:
            raise UnlistedError(name)
        return Component(name, version, LICENCES[name], f"pkg:pypi/{name}@{version}")


def modules_in(bundle: Path) -> Iterator[str]:
    """Name the Python modules that the programs of a bundle carry inside themselves."""
    # Whoever has no bundle needs none of it. It brings no types.
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]  # noqa: PLC0415

    program = next(path for path in (bundle / OURS, bundle / f"{OURS}.exe") if path.exists())
    archive = CArchiveReader(str(program))
    yield from sorted(archive.open_embedded_archive("PYZ.pyz").toc)


def _native(file: str, packages: Mapping[str, tuple[str, str]]) -> Component:
    stem = re.split(r"\.so|(?:\.\d+)*\.dylib", file)[0]
    for native in NATIVE:
        if re.fullmatch(native.files, stem):
            package, version = packages.get(file, ("", ""))
            where = f"pkg:deb/debian/{package}@{version}" if package else f"pkg:generic/{stem}"
            return Component(package or stem, version, native.licence, where, native.name)
    raise UnlistedError(file)


def _packages_of(libraries: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Ask Debian which package and version brought each library of this machine; elsewhere nobody can tell."""
    if not shutil.which("dpkg-query"):
        return {}
    told = _asked("/sbin/ldconfig", "-p")
    places: dict[str, str] = {}
    for library in libraries:
        found = re.search(rf"^\s+{re.escape(library)} .*=> (/\S+)$", told, re.MULTILINE)
        if found:
            place = str(Path(found[1]).resolve())
            # Where /lib is a link into /usr, some packages still know their files by the shorter name.
            places |= {place: library, place.removeprefix("/usr"): library}
    owners = re.findall(r"^([^:,\s]+)[^ ]*: (/\S+)$", _asked("dpkg-query", "--search", *places), re.MULTILINE)
    shown = _asked("dpkg-query", "--show", "--showformat", "${Package} ${Version}\n", *{owner for owner, _ in owners})
    versions = dict(line.split(" ", 1) for line in shown.splitlines())
    return {places[place]: (owner, versions[owner]) for owner, place in owners}


def _asked(*command: str) -> str:
    # What it does not know, it says beside its answer.
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
