import struct

import pytest
from PySide6.QtGui import QImage

import icons


@pytest.fixture
def source(root):
    return root / "resources" / icons.SOURCE


def test_windows_reads_every_size_out_of_one_file(source, tmp_path):
    file = icons.for_programs("win32", source.parents[1], tmp_path)

    data = (tmp_path / "smoketracker.ico").read_bytes()
    assert file == str(tmp_path / "smoketracker.ico")
    assert struct.unpack("<HHH", data[:6]) == (0, 1, len(icons.WINDOWS_SIZES))
    for index, side in enumerate(icons.WINDOWS_SIZES):
        length, place = struct.unpack("<II", data[6 + 16 * index + 8 : 6 + 16 * index + 16])
        assert QImage.fromData(data[place : place + length]).width() == side


def test_macos_reads_every_size_out_of_one_file(source, tmp_path):
    icons.for_programs("darwin", source.parents[1], tmp_path)

    data = (tmp_path / "smoketracker.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    found, place = {}, 8
    while place < len(data):
        (length,) = struct.unpack(">I", data[place + 4 : place + 8])
        found[data[place : place + 4]] = QImage.fromData(data[place + 8 : place + length]).width()
        place += length
    assert found == icons.MAC_KINDS


def test_a_program_of_linux_carries_no_icon(source, tmp_path):
    assert icons.for_programs("linux", source.parents[1], tmp_path) is None


def test_the_drawing_is_not_blank(source):
    picture = QImage.fromData(icons.png(source, 64))

    assert picture.pixelColor(32, 8).alpha() == 255
    assert picture.pixelColor(0, 0).alpha() == 0
