import sys
from pathlib import Path

import pytest

import elf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="programs of Linux")


def test_a_program_tells_what_it_is_linked_to():
    assert "libc.so.6" in elf.linked_to(Path("/bin/sh"))


def test_a_text_is_linked_to_nothing(tmp_path):
    (tmp_path / "text").write_text("words")

    assert elf.linked_to(tmp_path / "text") == []


def test_the_oldest_glibc_that_will_do_is_found():
    assert (2, 2) <= elf.glibc_floor([Path("/bin/sh")]) < (3, 0)
    assert elf.glibc_floor([]) == (0, 0)


def test_programs_are_found_and_links_and_texts_are_not(bundle):
    assert list(elf.files(bundle)) == [bundle / "smoketracker"]


def test_what_lies_inside_is_not_left_to_the_system():
    assert "libc.so.6" not in elf.left_to_the_system([Path("/bin/sh")], ["libc.so.6"])
