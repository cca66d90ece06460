"""The import dialog: a file is looked at, tried out and brought in, all of it or nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from smoketracker.exchange.native import write_json
from smoketracker.exchange.writing import save
from smoketracker.ui.dialogs.import_preview import RefusedRows
from smoketracker.ui.dialogs.importing import ImportDialog

DAYS = "date,count\n" + "".join(f"2026-05-{day:02},{day % 4}\n" for day in range(1, 30))
BAD_ROWS = DAYS + "not a day,3\n2026-05-30,many\n"
LOOP = "Date,Smoking,Running,\n2026-05-01,2,0,\n2026-05-02,0,2,\n2026-05-03,2,-1,\n"
TIMES = "datetime\n" + "".join(
    f"2026-04-{1 + row // 1440:02} {row // 60 % 24:02}:{row % 60:02}\n" for row in range(40_000)
)


@pytest.fixture
def file(tmp_path: Path):
    def write(text: str, name: str = "history.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def wait(qtbot):
    """Offer to wait until a dialog has nothing under way."""
    return lambda dialog: qtbot.waitUntil(lambda: not dialog._worker.is_busy, timeout=20_000)


@pytest.fixture
def dialog(window, wait):
    """Offer the import dialog on a file, as soon as it has looked at it."""

    def open_on(path: Path) -> ImportDialog:
        window.errands.bring(path)
        found = window.findChildren(ImportDialog)[-1]
        wait(found)
        return found

    yield open_on
    for left in window.findChildren(ImportDialog):
        left.close()


@pytest.fixture
def words_in():
    """Offer what a dialog shows, without the breaks put into long words."""

    def texts(dialog) -> list[str]:
        labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
        return [label.text().replace("\u200b", "") for label in labels]

    return texts


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def record(application):
    tracker = application.tracker
    return tracker.ledger(), tracker.smokes(), tracker.facts()


def choose(box, index: int) -> None:
    """Choose by the keyboard, as one does in a list."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_a_file_is_shown_before_anything_is_kept(application, dialog, file, words_in):
    before = record(application)

    seen = words_in(dialog(file(DAYS)))

    assert "CSV, one row a day" in seen
    assert "29 rows, from 1 May 2026 to 29 May 2026" in seen
    assert record(application) == before


def test_import_brings_the_file_in_and_says_so(application, dialog, file, wait, words_in):
    opened = dialog(file(DAYS))

    click(opened.bring)
    wait(opened)

    assert len(application.tracker.facts().answers) == 29
    assert any(text.startswith("29 entries are new.") for text in words_in(opened))


def test_a_second_time_there_is_nothing_new(dialog, file, wait):
    first = dialog(file(DAYS))
    click(first.bring)
    wait(first)
    click(first.cancel)

    second = dialog(file(DAYS))

    assert second.note.text() == "There is nothing new in this file."
    assert not second.bring.isEnabled()


def test_refused_rows_are_listed_and_keep_the_file_out(application, dialog, file, wait, words_in):
    opened = dialog(file(BAD_ROWS))

    rows = opened.findChild(RefusedRows)
    assert "2 rows cannot be taken" in words_in(opened)
    assert rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Line 31: ")
    assert not opened.bring.isEnabled()

    click(opened.options.skip)
    wait(opened)
    click(opened.bring)
    wait(opened)

    assert len(application.tracker.facts().answers) == 29
    assert any("2 rows were left out." in text for text in words_in(opened))


def test_a_thousand_refused_rows_are_listed_and_the_rest_is_counted(dialog, file, words_in):
    opened = dialog(file("date,count\n" + "2026-05-01,many\n" * 1_250))

    assert opened.findChild(RefusedRows).rowCount() == 1_000
    assert "And 250 more like these." in words_in(opened)


@pytest.fixture
def archive(tmp_path, open_at, make_folder, clock) -> Path:
    """Offer the export of another record, with one smoke."""
    other, path = open_at(make_folder(), clock), tmp_path / "archive.json"
    other.log()
    save(path, lambda out: other.export(lambda facts, smokes: write_json(out, facts, smokes, clock(), "1")))
    return path


def test_a_whole_record_into_an_empty_one_is_said_so(application, dialog, archive, wait, words_in):
    opened = dialog(archive)
    assert "The file holds a whole record, and this one is empty: it is taken over as it is." in words_in(opened)
    click(opened.bring)
    wait(opened)

    assert [smoke.source.value for smoke in application.tracker.smokes()] == ["window"], "not as an import"
    assert any("The whole record of the file was taken over as it is." in text for text in words_in(opened))


def test_what_an_import_earns_is_said_before_and_after(dialog, file, wait, words_in):
    opened = dialog(file("datetime\n2026-06-01 00:00\n"))
    assert "It would change your points by +20 and bring 1 achievement." in words_in(opened)

    click(opened.bring)
    wait(opened)

    assert any(text.endswith("Your points changed by +20. It earned First Log.") for text in words_in(opened))


def test_days_without_an_entry_and_the_start_follow_the_options(application, dialog, file, wait):
    opened = dialog(file("date,count\n2026-05-01,3\n2026-05-11,3\n"))

    choose(opened.options.gaps, 1)
    wait(opened)
    click(opened.options.start)
    wait(opened)
    click(opened.bring)
    wait(opened)

    facts = application.tracker.facts()
    assert len(facts.answers) == 11
    assert str(facts.start_day) == "2026-05-01"


def test_the_start_is_not_offered_once_a_smoke_was_logged(application, log_button, dialog, file):
    click(log_button)

    opened = dialog(file(DAYS))

    assert opened.options.gaps.isVisibleTo(opened) == opened.options.start.isVisibleTo(opened) == False  # noqa: E712


def test_a_file_with_several_ticked_habits_asks_which_and_what_a_tick_means(application, dialog, file, wait):
    opened = dialog(file(LOOP))
    assert opened.note.text() == "history.csv holds 2 habits. Choose the one that is about smoking."

    choose(opened.options.habit, 1)
    QTest.keyClick(opened.options.habit, Qt.Key.Key_Up)
    wait(opened)
    assert "Smoking" in opened.note.text()
    choose(opened.options.ticks, 0)
    wait(opened)
    click(opened.bring)
    wait(opened)

    answers = application.tracker.facts().answers
    assert {str(day): answer.count for day, answer in answers.items()} == {
        "2026-05-01": 1,
        "2026-05-02": 0,
        "2026-05-03": 1,
    }


def test_a_zone_that_is_not_known_is_said_at_its_field(dialog, file, wait, words_in):
    opened = dialog(file("datetime\n2026-05-01 10:00\n"))

    opened.options.zone.setFocus()
    opened.options.zone.selectAll()
    QTest.keyClicks(opened.options.zone, "Nowhere")
    QTest.keyClick(opened.options.zone, Qt.Key.Key_Return)

    assert "'Nowhere' is not a time zone; write it like Europe/Berlin." in words_in(opened)
    assert not opened.bring.isEnabled()


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "is empty"), ("\0\1\2\3", "is not text"), ("hello\nthere\n", "is in no format this program knows")],
)
def test_what_cannot_be_read_is_said_at_the_file(application, dialog, file, words_in, text, said):
    before = record(application)

    opened = dialog(file(text))

    assert any("history.csv" in line and said in line for line in words_in(opened)), words_in(opened)
    assert not opened.bring.isEnabled()
    assert record(application) == before


def test_a_folder_and_a_missing_file_are_said_too(dialog, tmp_path, words_in, wait):
    opened = dialog(tmp_path)
    assert f"{tmp_path.name} is a folder, not a file." in words_in(opened)

    opened.place.text.setFocus()
    opened.place.text.selectAll()
    QTest.keyClicks(opened.place.text, str(tmp_path / "gone.csv"))
    QTest.keyClick(opened.place.text, Qt.Key.Key_Return)
    wait(opened)

    assert "gone.csv does not exist." in words_in(opened)


def test_markup_in_names_stays_text(dialog, file, words_in):
    opened = dialog(file("Date,<b>Smoke</b>,x,\n2026-05-01,2,-1,\n", "<img src=x>.csv"))

    assert "<img src=x>.csv holds 2 habits. Choose the one that is about smoking." in words_in(opened)


def test_cancel_in_the_middle_changes_nothing(application, qtbot, dialog, file, wait):
    opened = dialog(file(TIMES))
    before = record(application)

    with qtbot.waitSignal(opened._worker.progress):
        click(opened.bring)
    click(opened.cancel)
    wait(opened)

    assert opened.isVisible()
    assert opened.note.text() == "Cancelled. Nothing was changed."
    assert record(application) == before
    click(opened.bring)
    wait(opened)
    assert len(application.tracker.smokes()) == 40_000


def test_a_smoke_logged_during_an_import_is_saved_after_it_with_its_moment(
    application, qtbot, dialog, file, wait, clock
):
    opened = dialog(file(TIMES))
    click(opened.bring)
    moment = clock()
    QTest.keyClick(opened, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert application.bridge.unsaved == 1
    clock.advance(minutes=3)
    wait(opened)

    logged = [smoke for smoke in application.tracker.smokes() if smoke.source.value == "window"]
    assert [smoke.at for smoke in logged] == [moment]


def test_closing_the_program_during_an_import_cancels_it(application, open_window, dialog, file):
    opened = dialog(file(TIMES))
    click(opened.bring)
    assert opened._worker.is_busy
    application.close()

    assert open_window().tracker.smokes() == []


def drag(window, data: QMimeData) -> tuple[QDragEnterEvent, QDropEvent]:
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), actions, data, button, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    drop = QDropEvent(QPointF(50, 50), actions, data, button, none)
    return enter, drop


def test_a_file_let_go_over_the_window_is_looked_at(window, file, wait):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(DAYS))), QUrl.fromLocalFile("/another.csv")])

    enter, drop = drag(window, data)
    assert enter.isAccepted()
    assert window._drops.isVisible()
    QApplication.sendEvent(window, drop)

    assert not window._drops.isVisible()
    opened = window.findChildren(ImportDialog)[-1]
    wait(opened)
    assert opened.place.text.text().endswith("history.csv")
    opened.close()


def test_what_is_no_file_of_this_computer_is_not_taken(window, seen, settle):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/history.csv")])
    _, drop = drag(window, data)
    QApplication.sendEvent(window, drop)
    settle()

    assert "Only files on this computer can be brought in." in seen()
    assert not window.findChildren(ImportDialog)


def test_text_that_is_dragged_is_no_file(window):
    data = QMimeData()
    data.setText("hello")

    enter, _ = drag(window, data)

    assert not enter.isAccepted()


def test_the_chooser_hands_its_file_over(window, file, wait):
    window.errands.do("import")
    opened = window.findChildren(ImportDialog)[-1]
    click(opened.place.choose)
    chooser = opened.findChild(QFileDialog)
    assert chooser.isVisible()
    chooser.fileSelected.emit(str(file(DAYS)))
    chooser.close()
    wait(opened)

    assert opened.bring.isEnabled()
    opened.close()
