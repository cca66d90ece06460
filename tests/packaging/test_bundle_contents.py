import pytest

from bundle_contents import is_wanted, languages_of, reachable

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        (f"{QT}/plugins/platforms/libqoffscreen.so", True),
        (f"{QT}/plugins/platforms/libqeglfs.so", False),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", False),
        (f"{QT}/plugins/platformthemes/libqxdgdesktopportal.so", True),
        (f"{QT}/plugins/imageformats/libqjpeg.so", True),
        (f"{QT}/plugins/imageformats/libqsvg.so", False),
        (f"{QT}/plugins/iconengines/libqsvgicon.so", True),
        (f"{QT}/plugins/tls/libqopensslbackend.so", False),
        (f"{QT}/plugins/wayland-shell-integration/libxdg-shell.so", True),
        (f"{QT}/plugins/wayland-shell-integration/libivi-shell.so", False),
        (f"{QT}/plugins/wayland-graphics-integration-client/libvulkan-server.so", False),
        (f"{QT}/translations/qtbase_de.qm", True),
        (f"{QT}/translations/qtbase_fr.qm", False),
        (f"{QT}/translations/qt_de.qm", False),
        ("smoketracker/storage/migrations/env.py", True),
        ("smoketracker/storage/migrations/__pycache__/env.cpython-311.pyc", False),
        ("libz.so.1", True),
    ],
)
def test_only_what_is_used_is_wanted(name, wanted):
    assert is_wanted(name, languages={"de"}) == wanted


def test_qts_words_come_with_the_languages_that_the_program_speaks(tmp_path):
    (tmp_path / "i18n").mkdir()
    for name in ("smoketracker_de.qm", "smoketracker_pt_BR.qm", "smoketracker.ts"):
        (tmp_path / "i18n" / name).touch()

    assert languages_of(tmp_path) == {"de", "pt"}


def test_a_library_that_only_a_plugin_left_out_needed_stays_out():
    entries = [
        ("python3.11/lib-dynload/zlib.so", "/zlib", "EXTENSION"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/qxcb", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
        ("libz.so.1", "/z", "BINARY"),
        ("libX11.so.6", "/X11", "BINARY"),
        ("libxcb-glx.so.0", "/glx", "BINARY"),
        ("libgtk-3.so.0", "/gtk", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/core", "BINARY"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/qml", "BINARY"),
    ]
    links = {
        "/zlib": ["libz.so.1", "libc.so.6"],
        "/qxcb": ["libX11.so.6", "libQt6Core.so.6"],
        "/X11": ["libxcb-glx.so.0"],
        "/gtk": ["libz.so.1"],
        "/qml": ["libQt6Core.so.6"],
    }

    kept = reachable(entries, lambda file: links.get(str(file), []))

    assert [entry for entry in entries if entry not in kept] == [
        ("libgtk-3.so.0", "/gtk", "BINARY"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/qml", "BINARY"),
    ]
