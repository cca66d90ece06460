"""Pictures from elsewhere: each of the corpus is refused or made into an icon, within limits (P18, T15)."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from support import icon_corpus, icon_trial
from support.icon_corpus import corpus, planted, qt_picture, with_exif
from support.png_squares import chunk, png

from smoketracker.domain.errors import Refused
from smoketracker.domain.icons import SIDE, check_icon
from smoketracker.ui import icon_reader
from smoketracker.ui.icon_reader import decoded, normalised, read_icon, read_picture

SECONDS, MEBIBYTES = 1.0, 64
WITHIN = 300  # seconds that the whole corpus may take on a busy computer
# What the decoders say of damaged pictures is not a defect of ours.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    """Read every picture of the corpus in a process of its own, once; its memory is limited from outside."""
    if sys.platform != "linux":
        pytest.skip("Memory is measured here by what Linux tells of a process.")
    folder = tmp_path_factory.mktemp("icons")
    icon_corpus.write(folder)
    words = [sys.executable, icon_trial.__file__, str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=WITHIN)
    return json.loads(done.stdout)


def image(icon: bytes) -> QImage:
    return QImage.fromData(icon, "PNG")


@pytest.mark.parametrize("name", corpus())
def test_every_file_is_refused_with_its_reason_or_made_into_an_icon(taken, name):
    wanted = corpus()[name][1]
    said = taken["uploads"][name]["said"]

    assert wanted in said
    assert bool(said) == bool(wanted)


@pytest.mark.parametrize("way", ["uploads", "planted"])
@pytest.mark.parametrize("name", planted())
def test_every_file_takes_less_than_a_second_and_64_mebibytes(taken, way, name):
    found = taken[way][name]

    assert found["seconds"] <= SECONDS
    assert found["kib"] <= MEBIBYTES * 1024


@pytest.mark.parametrize("name", planted())
def test_nothing_that_is_planted_under_an_icons_name_is_shown_unless_it_is_a_whole_icon(taken, name):
    shown = {"icon_text_bomb", "icon_profile_bomb"}  # their pixels are whole, and nothing else is looked at

    assert taken["planted"][name]["said"] == ("" if name in shown else "plain")


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_an_icon_is_a_png_of_256_by_256_with_nothing_but_its_pixels(kind):
    icon = normalised(qt_picture(kind, 300))

    assert check_icon(icon) == icon
    assert _chunks(icon) <= {b"IHDR", b"IDAT", b"IEND"}
    picture = image(icon)
    assert (picture.width(), picture.height()) == (SIDE, SIDE)
    left, right = picture.pixelColor(60, 128), picture.pixelColor(196, 128)
    assert (_is_red(left), _is_blue(right)) == (True, True)


def test_what_a_picture_says_of_where_and_by_whom_it_was_made_is_not_kept():
    secret = b"52.5200 N 13.4050 E"
    plain = png(side=64)
    text = plain[:33] + chunk(b"tEXt", b"Location\0" + secret) + plain[33:]

    assert secret not in normalised(text)
    assert normalised(text) == normalised(plain)


def test_what_is_not_square_stands_in_the_middle_with_clear_margins():
    wide = qt_picture("png", 64)
    picture = image(normalised(_cropped(wide, 64, 32)))

    assert picture.pixelColor(128, 20).alpha() == 0
    assert picture.pixelColor(128, 236).alpha() == 0
    assert picture.pixelColor(20, 128).alpha() == 255
    assert picture.pixelColor(128, 70).alpha() == picture.pixelColor(128, 186).alpha() == 255


def test_a_photograph_is_turned_the_way_it_was_taken():
    """Orientation 6: what the camera took as its left side is up."""
    picture = image(normalised(with_exif(qt_picture("jpeg", 64), 6)))

    above, below = picture.pixelColor(128, 60), picture.pixelColor(128, 196)
    assert (_is_red(above), _is_blue(below)) == (True, True)


def test_an_icon_that_is_read_again_stays_the_same():
    icon = normalised(png(side=100))

    assert normalised(icon) == icon
    assert decoded(icon) is not None


@pytest.mark.parametrize(
    "name", ["a\0b.png", "x" * 300 + ".png", "nowhere/../../x.png", "CON.png", ".png", "\u202egnp.x"]
)
def test_a_name_that_no_file_has_is_refused(tmp_path, name):
    with pytest.raises(Refused) as refused:
        read_picture(tmp_path / name)

    assert len(str(refused.value)) < 200
    assert "\u202e" not in str(refused.value)


@pytest.mark.parametrize(
    "name", ["\u202egnp.x", ".png", "x.png:stream", "a" * 250, "\u00e9.png", "e\u0301.png", "\\\\host\\x.png"]
)
def test_whatever_a_file_is_called_its_picture_is_taken(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(png(side=16))

    assert check_icon(read_icon(path))


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/random", "/dev/null", "/dev/tty"])
def test_devices_are_refused(path):
    with pytest.raises(Refused):
        read_picture(Path(path))


def test_a_folder_and_a_pipe_are_refused_and_nothing_waits(tmp_path):
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)

    for path in (tmp_path, pipe):
        with pytest.raises(Refused, match="is a folder, a pipe or a device, not a file"):
            read_picture(path)


def test_a_link_to_something_secret_tells_nothing_of_it(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("root:x:0:0", encoding="utf-8")
    link = tmp_path / "link.png"
    link.symlink_to(secret)

    with pytest.raises(Refused, match="This is no picture") as refused:
        read_icon(link)

    assert "root" not in str(refused.value)


def test_a_file_that_is_swapped_after_it_was_opened_is_read_as_it_was(tmp_path, monkeypatch):
    """What was looked at is what is read: the name may belong to another file by then."""
    path = tmp_path / "x.png"
    path.write_bytes(png(side=16))
    look = os.fstat

    def swap(descriptor):
        status = look(descriptor)
        path.unlink()
        path.symlink_to("/dev/zero")
        return status

    monkeypatch.setattr(os, "fstat", swap)

    assert read_picture(path) == png(side=16)


def test_no_more_is_read_of_a_file_that_grows_than_is_taken(tmp_path, monkeypatch):
    path = tmp_path / "x.png"
    path.write_bytes(bytes(3 * 2**20))
    status = os.stat_result([stat.S_IFREG, *[0] * 9])
    monkeypatch.setattr(os, "fstat", lambda _descriptor: status)
    read, room = os.read, []
    monkeypatch.setattr(os, "read", lambda descriptor, size: (room.append(size), read(descriptor, size))[1])

    with pytest.raises(Refused, match="too large"):
        read_picture(path)

    assert sum(room) <= icon_reader.LARGEST_FILE + 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="The administrator may read everything.")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = tmp_path / "x.png"
    path.write_bytes(png())
    path.chmod(0)

    with pytest.raises(Refused, match="may not be read"):
        read_picture(path)


def test_pictures_are_read_without_a_screen_and_without_an_application(tmp_path):
    """As the command line does it: in a process that never makes an application."""
    path = tmp_path / "x.webp"
    path.write_bytes(qt_picture("webp", 64))
    script = "import sys; from smoketracker.__main__ import _read_icon; from pathlib import Path\n"
    script += "sys.stdout.buffer.write(_read_icon(Path(sys.argv[1])))"
    variables = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}

    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], env=variables, capture_output=True, check=True, timeout=60
    )

    assert done.stdout == normalised(path.read_bytes())
    assert done.stderr == b""


def _is_red(colour: QColor) -> bool:
    return colour.red() > 200 and colour.blue() < 60


def _is_blue(colour: QColor) -> bool:
    return colour.blue() > 200 and colour.red() < 60


def _cropped(picture: bytes, width: int, height: int) -> bytes:
    """Return the upper part of a picture, as a PNG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415  # here alone
    from PySide6.QtGui import QImageWriter  # noqa: PLC0415  # the same

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(picture).copy(0, 0, width, height))
    return bytes(buffer.data().data())


def _chunks(icon: bytes) -> set[bytes]:
    found, at = set(), 8
    while at < len(icon):
        found.add(icon[at + 4 : at + 8])
        at += 12 + int.from_bytes(icon[at : at + 4], "big")
    return found
