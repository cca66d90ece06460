"""What people wrote is shown as it is: never markup, never a picture, never an order (P19, T16)."""

import ast
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget

import smoketracker
from scenes import close_dialogs, dialogs
from smoketracker.domain.errors import TrackerError
from smoketracker.storage.database import FILE_NAME
from smoketracker.ui.widgets.toast import Toast

CANARY = QColor(255, 0, 0)
PACKAGE = Path(smoketracker.__file__).parent


@pytest.fixture
def canary(tmp_path):
    """A picture of one colour that the program has nowhere: where it shows, markup was read."""
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(CANARY)
    picture.save(str(tmp_path / "c.png"))
    return tmp_path / "c.png"


@pytest.fixture
def texts(canary):
    return [
        f'<img src="{canary}">',
        "<b>x</b>",
        "<a href='https://example.org'>x</a>",
        "&amp; &lt;i&gt; & more",
        "%s {0.__class__} {count}",
        "'; DROP TABLE smokes; --",
        "=cmd|'/c calc'!A0",
        "\u202eedisrever",
        "x" * 10_000,
    ]


@pytest.fixture
def hostile(application, texts, data_dir, canary, clock):
    """A record with such a text in every field that takes one."""
    bridge = application.bridge
    kept = []
    for number, text in enumerate(texts):
        bridge.carry_out(lambda tracker, text=text: tracker.log(note=text))
        for title in (text, text[:80]):
            values = {
                "id": f"hostile-{number}",
                "title": title,
                "description": text[:2000],
                "points": 5,
                "criterion": {"metric": "smokes_logged", "at_least": 100 + number} if number % 2 else GIVEN,
            }
            with suppress(TrackerError):
                bridge.carry_out(lambda tracker, values=values: tracker.save_achievement(values))
                bridge.carry_out(lambda tracker, number=number: tracker.grant(f"hostile-{number}"))
                kept.append(title)
                break
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as database:
        database.execute("UPDATE profiles SET name = ?", (f'<img src="{canary}">',))
        database.commit()
    assert len(kept) >= len(texts) // 2
    return kept


GIVEN = {"metric": "manual", "at_least": 1}


def test_no_text_becomes_a_picture_on_any_screen(hostile, window, settle):
    for page in ("today", "achievements", "history", "settings"):
        window.show_page(page)
        for width, height in ((720, 540), (1240, 3000)):
            window.resize(width, height)
            settle()
            assert red_pixels(window) == 0
        for tip in tooltips(window):
            assert red_pixels(tip) == 0


def test_the_canary_would_be_seen(canary, qtbot):
    label = QLabel(f'<img src="{canary}">')
    qtbot.addWidget(label)

    assert red_pixels(label) > 1000


def test_titles_show_literally(hostile, window, settle):
    window.resize(1240, 3000)
    window.show_page("achievements")
    settle()
    shown = {text for widget in window.findChildren(QWidget) for text in said(widget)}

    missing = [title for title in hostile if not any(title[:20] in text for text in shown)]
    assert missing == []


def test_a_module_that_makes_a_message_box_says_that_its_text_is_plain():
    for place in SAFE["QMessageBox"]:
        source = (PACKAGE / place).read_text(encoding="utf-8")
        assert "QMessageBox" not in source or "setTextFormat(Qt.TextFormat.PlainText)" in source


@pytest.mark.parametrize("errand", ["away", "import", "export", "add", "welcome", "help", "about", "erase"])
def test_no_dialog_makes_a_picture_of_a_text(hostile, application, window, errand, pass_time, settle):
    pass_time(days=3)
    application.bridge.refresh()  # days to ask about
    window.errands.do(errand)
    settle()
    (dialog,) = dialogs()

    assert red_pixels(dialog) == 0
    labels = dialog.findChildren(QLabel)
    assert [label.text() for label in labels if label.textFormat() != label.textFormat().PlainText] == []
    close_dialogs()


def test_a_file_that_is_dropped_shows_its_name_as_it_is(qtbot, window, tmp_path, settle):
    folder = tmp_path / "<img src='c.png'>"
    folder.mkdir()
    file = folder / "<b>bold &amp; <img src='c.png'>.csv"
    file.write_text("date,count\n<b>x</b>,<img src='c.png'>\n2026-05-01,3\n")
    window.errands.bring(file)
    (dialog,) = dialogs()
    qtbot.waitUntil(lambda: any("<b>x</b>" in text for text in cells(dialog)), timeout=5000)  # it is read beside it
    settle()

    assert red_pixels(dialog) == 0
    close_dialogs()


def test_the_toast_says_a_title_as_it_is(qtbot, window, canary, settle):
    toast = window.findChild(Toast)
    toast.say(f'Earned: <img src="{canary}">')
    settle()

    assert red_pixels(window) == 0
    assert any(
        f'<img src="{canary}">' in text.replace("\u200b", "")
        for part in toast.findChildren(QLabel)
        for text in said(part)
    )


def test_every_label_shows_plain_text(hostile, window, settle):
    for page in ("achievements", "history", "settings", "today"):
        window.show_page(page)
        settle()
    labels = [label for label in window.findChildren(QLabel) if label.text()]

    assert len(labels) > 50
    assert [label.text() for label in labels if label.textFormat() != label.textFormat().PlainText] == []


# What may make a sink that reads markup: these few take care of it themselves.
SAFE = {
    "QLabel": {"ui/widgets/labels.py"},
    "QMessageBox": {"app.py", "ui/crash_teller.py", "ui/dialogs/writing.py", "ui/opening.py"},  # each says PlainText
    "QInputDialog": set(),
    "QErrorMessage": set(),
    "QTextBrowser": set(),
    "QTextEdit": set(),
    "QWhatsThis": set(),
    "setWhatsThis": set(),
    "setStatusTip": set(),
    "showMessage": {"ui/tray.py"},  # it breaks every tag, which test_tray.py looks at
    "addRow": set(),
    "fromHtml": set(),
    "setHtml": set(),
}


def test_only_known_modules_make_what_could_read_markup():
    found = {
        f"{place}:{call.lineno}: {name(call)}"
        for place, call in calls()
        if name(call) in SAFE and place not in SAFE[name(call)]
    }

    assert found == set()


def test_every_tooltip_is_escaped_or_a_sentence_of_ours():
    found = [
        f"{place}:{call.lineno}: {ast.unparse(call)}"
        for place, call in calls()
        if name(call) == "setToolTip" and not is_safe_tip(ast.unparse(call.args[0]))
    ]

    assert found == []


def is_safe_tip(argument):
    """Say whether a tooltip holds no text that a person wrote: it is escaped, ours, or the name of a key."""
    ours = ("escape(", "self.tr(", "QKeySequence(", "''", "page_name(", "_tip(", "self._tip(")
    return argument.startswith(ours) or argument == "self._name if narrow else ''"


def calls():
    for path in sorted([*(PACKAGE / "ui").rglob("*.py"), PACKAGE / "app.py"]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path.relative_to(PACKAGE).as_posix(), node


def name(call):
    match call.func:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id=("QMessageBox" | "QInputDialog") as name)):
            return name
        case ast.Attribute(attr=name):
            return name
    return ""


def cells(dialog):
    """Return the texts of every list and table of a dialog."""
    for view in dialog.findChildren(QAbstractItemView):
        model = view.model()
        yield from (str(model.index(row, 0).data()) for row in range(model.rowCount()))


def said(widget):
    """Return the texts that a widget shows or speaks, without the breaks put into long words."""
    texts = [widget.accessibleName(), getattr(widget, "text", str)()]
    return [text.replace("\u200b", "") for text in texts if text]


def tooltips(window):
    """Show the tooltip of every widget that has one, and yield what shows."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.toolTip():
            QApplication.sendEvent(
                widget, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)))
            )
            yield from (top for top in QApplication.topLevelWidgets() if top.inherits("QTipLabel"))
            QToolTip.hideText()


def red_pixels(widget):
    """Count the pixels in the canary's colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(CANARY.rgb())
