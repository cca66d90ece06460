import pytest

from sizes import Limits, oversized, oversized_in

LIMITS = Limits(file=10, function=3, class_=5)


def body(lines):
    return "\n".join("    value = 1" for _ in range(lines))


@pytest.mark.parametrize("head", ["def long():", "async def long():"])
def test_a_function_over_the_limit_is_named_with_its_line(head):
    source = f"import os\n\n{head}\n{body(3)}\n"

    assert list(oversized_in(source, LIMITS)) == [":3: long has 4 lines, more than 3"]


def test_a_function_at_the_limit_is_fine():
    assert list(oversized_in(f"def short():\n{body(2)}\n", LIMITS)) == []


def test_decorators_do_not_count():
    assert list(oversized_in(f"@one\n@two\n@three\ndef short():\n{body(2)}\n", LIMITS)) == []


def test_a_class_over_the_limit_is_named():
    assert list(oversized_in(f"class Long:\n{body(5)}\n", LIMITS)) == [":1: Long has 6 lines, more than 5"]


def test_a_file_over_the_limit_is_named():
    assert list(oversized_in("value = 1\n" * 11, LIMITS)) == [":1: the file has 11 lines, more than 10"]


def test_every_folder_is_looked_through(tmp_path):
    file = tmp_path / "smoketracker" / "ui" / "pages" / "today.py"
    file.parent.mkdir(parents=True)
    file.write_text(f"def build():\n{body(40)}\n")

    (finding,) = oversized(tmp_path)

    assert finding.replace("\\", "/") == "smoketracker/ui/pages/today.py:1: build has 41 lines, more than 40"


def test_long_tests_are_let_through_while_their_file_is_short(tmp_path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_all.py").write_text(f"def test_all():\n{body(60)}\n")

    assert list(oversized(tmp_path)) == []
