"""The log: private, rotating, silent when it fails, and without a word of what was smoked."""

import logging
import os
import stat
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from smoketracker import logs
from smoketracker.logs import Log, without_values

logger = logging.getLogger("smoketracker.ui.tray")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "smoketracker.log"


@pytest.fixture
def open_log(path):
    opened = []

    def open_it(*, verbose=False, kept=True):
        opened.append(Log(verbose=verbose))
        if kept:
            opened[-1].keep(path)
        return opened[-1]

    yield open_it
    for log in opened:
        log.close()


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_line_names_its_topic(open_log, path):
    open_log()
    logger.info("The panel is gone.")

    assert path.read_text().endswith("INFO smoketracker.ui.tray: The panel is gone.\n")


def test_what_was_told_before_there_was_a_file_is_in_it_too(open_log, path):
    log = open_log(kept=False)
    logger.info("early")
    assert not path.exists()

    log.keep(path)
    logger.info("late")

    assert [line.rpartition(" ")[2] for line in path.read_text().splitlines()] == ["early", "late"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the user's folders private by itself")
def test_folder_and_files_are_private_whatever_the_umask(open_log, path):
    before = os.umask(0)
    try:
        open_log()
        for _ in range(30):
            logger.info("x" * 100_000)
    finally:
        os.umask(before)

    files = list(path.parent.iterdir())
    assert len(files) > 2
    assert mode(path.parent) == 0o700
    assert {mode(file) for file in files} == {0o600}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the user's folders private by itself")
def test_a_folder_and_a_file_that_were_open_to_others_are_closed(open_log, path):
    path.parent.mkdir()
    path.write_text("before\n")
    path.parent.chmod(0o777)
    path.chmod(0o666)

    open_log()

    assert (mode(path.parent), mode(path)) == (0o700, 0o600)


def test_at_most_five_files_of_a_megabyte_are_kept(open_log, path):
    open_log()
    for _ in range(80):
        logger.info("x" * 100_000)

    files = list(path.parent.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_details_are_told_on_wish_alone(open_log, path, capsys):
    open_log(verbose=True)
    logger.debug("a detail")

    assert "a detail" in path.read_text()
    assert "a detail" in capsys.readouterr().err


def test_stderr_hears_of_warnings_alone(open_log, path, capsys):
    open_log()
    logger.debug("a detail")
    logger.info("a fact")
    logger.warning("a warning")

    assert capsys.readouterr().err == "smoketracker: a warning\n"
    assert "a detail" not in path.read_text()


def test_a_library_is_heard_only_when_it_warns(open_log, path):
    """SQLAlchemy would tell each statement with its values, if it were let."""
    open_log(verbose=True)
    logging.getLogger("sqlalchemy.engine.Engine").info("INSERT INTO smokes ... 'after lunch'")
    logging.getLogger("sqlalchemy.pool").warning("a connection is gone")

    assert "after lunch" not in path.read_text()
    assert "a connection is gone" in path.read_text()


def test_warnings_of_python_are_kept(open_log, path):
    open_log()
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        logging.captureWarnings(capture=True)  # the block has put Python's own way back
        warnings.warn("soon gone", DeprecationWarning, stacklevel=1)

    assert "soon gone" in path.read_text()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_that_cannot_be_written_is_done_without(open_log, tmp_path):
    tmp_path.chmod(0o500)
    open_log()
    logger.info("told to nobody")


def test_a_file_in_the_folders_place_is_done_without(open_log, path, capsys):
    path.parent.write_text("not a folder")
    open_log()
    logger.info("told to nobody")

    assert path.parent.read_text() == "not a folder"
    assert capsys.readouterr().err == ""


LIMITED = """
import logging, resource, sys
from pathlib import Path
from smoketracker.logs import Log
log = Log()
log.keep(Path(sys.argv[1]))
logging.getLogger("smoketracker").info("the last that finds room")
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
for _ in range(3):
    logging.getLogger("smoketracker").info("told to nobody" * 100)
log.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit to the size of files")
def test_a_disk_without_room_says_nothing_and_stops_nothing(path):
    done = subprocess.run([sys.executable, "-c", LIMITED, path], capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("", "")
    assert "the last that finds room" in path.read_text()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links for everybody")
def test_a_link_in_the_files_place_is_not_followed(open_log, path, tmp_path):
    path.parent.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("not ours")
    path.symlink_to(elsewhere)

    open_log()
    logger.info("told to nobody")

    assert elsewhere.read_text() == "not ours"


def test_after_it_is_closed_all_is_as_before(open_log, path):
    before = (list(logging.getLogger().handlers), logging.getLogger("smoketracker").level, logging.raiseExceptions)
    log = open_log()
    log.close()
    logger.warning("told to nobody")

    after = (list(logging.getLogger().handlers), logging.getLogger("smoketracker").level, logging.raiseExceptions)
    assert after == before
    assert "nobody" not in path.read_text()


def caught(raising):
    try:
        raising()
    except Exception as error:  # noqa: BLE001  # whatever it is
        return without_values(error)
    raise AssertionError


def test_an_error_is_told_with_its_place_and_without_what_it_held(open_log, path, caplog):
    open_log()
    note = "after the quarrel"

    def read():
        raise ValueError(f"not a number: {note}")

    try:
        read()
    except ValueError:
        logger.exception("It failed.")
    caplog.clear()

    text = path.read_text()
    assert "test_logs.py" in text
    assert "in read" in text
    assert text.endswith("ValueError\n")
    assert note not in text


@pytest.mark.parametrize(
    ("raising", "said"),
    [
        (lambda: None.nothing, "AttributeError: 'NoneType' object has no attribute 'nothing'"),
        (lambda: 1 + "", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
        (lambda: {}["after lunch"], "KeyError"),
        (lambda: int("after lunch"), "ValueError"),
        (lambda: Path("after lunch.csv").read_text(), "FileNotFoundError: [2] No such file or directory"),
        (lambda: "after lunch ü".encode("ascii"), "UnicodeEncodeError"),
    ],
)
def test_only_messages_about_code_and_system_are_told(raising, said):
    assert caught(raising).splitlines()[-1] == said


def test_the_error_behind_an_error_is_told_too():
    def outer():
        try:
            int("after lunch")
        except ValueError as error:
            raise RuntimeError("It was no number.") from error

    told = caught(outer)
    assert told.index("ValueError") < told.index("That led to:") < told.index("RuntimeError: It was no number.")
    assert "after lunch'" not in told


def test_an_endless_recursion_is_told_in_a_few_lines():
    def again():
        again()

    told = caught(again)
    assert "RecursionError" in told
    assert told.count("\n") < 40


def test_the_command_line_imports_no_log_unless_it_is_wanted(tmp_path):
    run = "import sys; from smoketracker.__main__ import main; main(sys.argv[1:])"
    code = f"{run}; print('smoketracker.logs' in sys.modules)"
    for words, wanted in ((["status"], "False"), (["status", "--verbose"], "True")):
        done = subprocess.run(
            [sys.executable, "-c", code, *words, "--data-dir", tmp_path], capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines()[-1] == wanted
        assert ("DEBUG smoketracker" in done.stderr) == (wanted == "True")


def test_the_largest_file_and_their_number_are_what_was_promised():
    assert (logs.LARGEST, logs.OLDER_FILES + 1) == (1_000_000, 5)


def test_verbose_tells_nothing_of_what_a_command_wrote(tmp_path):
    words = ["log", "--note", "after the quarrel", "--at", "00:00", "--verbose", "--data-dir", tmp_path]
    done = subprocess.run([sys.executable, "-m", "smoketracker", *words], capture_output=True, text=True, check=True)

    assert "DEBUG smoketracker.storage" in done.stderr
    assert "quarrel" not in done.stderr
