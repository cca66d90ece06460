"""Pictures that were given to achievements: drawn wherever a badge is, from the record; and what else may lie there."""

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from support.icon_corpus import planted, qt_picture
from support.png_squares import png

from smoketracker.domain.icons import icon_name
from smoketracker.storage.database import FILE_NAME
from smoketracker.ui.icon_reader import normalised
from smoketracker.ui.pages.gallery_tiles import AchievementTile
from smoketracker.ui.theme import Mode
from smoketracker.ui.widgets.badge import BadgeView, Look

LEFT = Qt.MouseButton.LeftButton
PINK = (255, 0, 200)  # nothing else is drawn in it
PICTURE = png(PINK)
MANY = 300  # points, of which even a small badge has more
SECONDS = 20  # on a busy computer; a second was seen


class Counted(BadgeView):
    """Counts how often it is painted."""

    paints = 0

    def paintEvent(self, event):
        self.paints += 1
        super().paintEvent(event)


def pink(widget: QWidget) -> int:
    """Count the points of the picture's colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(image.constBits())).cast("I").tolist().count(QColor(*PINK).rgb())


@pytest.fixture
def give(application):
    """Offer to give an achievement a picture, as a command of an administrator."""

    def to(name, picture=PICTURE):
        application.bridge.carry_out(lambda tracker: tracker.save_achievement({"id": name}, image=picture))

    return to


@pytest.fixture
def drawn_in(qtbot):
    """Offer what a badge looks like alone, at a size, in a window's program."""

    def picture(application, icon, look=Look.EARNED, size=96):
        view = BadgeView(application.theme, size)
        qtbot.addWidget(view)
        view.resize(size, size)
        view.show_icon(icon, look)
        return view.grab().toImage()

    return picture


@pytest.fixture
def drawn(application, drawn_in):
    """Offer what a badge looks like in the window that is open."""
    return partial(drawn_in, application)


@pytest.fixture
def turn_to(window, settle):
    """Offer to turn to a page and to look at it."""

    def page(name):
        window.show_page(name)
        settle()
        return window.page(name)

    return page


@pytest.fixture
def plant(tracker, data_dir):
    """Offer to write pictures into the database, past the program: under the name that their content has."""

    def pictures(found):
        tracker.close()
        with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
            for number, (name, data) in enumerate(found.items(), start=100):
                own, given = f"planted-{number}", icon_name(data)
                connection.execute("INSERT OR REPLACE INTO icons VALUES (?, ?)", (given, data))
                row = (own, name, "", given, number, False, False)
                connection.execute("INSERT INTO achievements VALUES (?, ?, ?, ?, ?, ?, ?)", row)
                version = (number * 1000, own, 1, 0, "smokes_logged", 1, None)
                connection.execute("INSERT INTO achievement_versions VALUES (?, ?, ?, ?, ?, ?, ?)", version)
            connection.commit()

    return pictures


def test_it_is_in_the_gallery_in_colour_once_it_is_earned(give, turn_to, application):
    """Before, it is there in grey."""
    give("first-log")
    assert pink(turn_to("achievements")) == 0

    application.bridge.log_smoke()

    assert pink(turn_to("achievements")) > MANY


def test_it_is_on_the_page_of_today_and_in_the_toast(give, application, window, settle):
    give("first-log")

    application.bridge.log_smoke()
    settle()

    assert pink(window.messages.toast) > MANY
    assert pink(window.today) > MANY


def test_it_is_in_the_popover_of_the_gallery(give, application, turn_to, qtbot, settle):
    give("first-log")
    application.bridge.log_smoke()
    page = turn_to("achievements")
    tile = next(tile for tile in page.findChildren(AchievementTile) if tile.badge.id == "first-log")

    qtbot.mouseClick(tile, LEFT)
    settle()

    assert pink(page._popover) > MANY


def test_an_edit_draws_the_new_picture_at_once(give, application, turn_to):
    give("first-log", png((0, 0, 250)))
    application.bridge.log_smoke()
    page = turn_to("achievements")
    assert pink(page) == 0

    give("first-log")

    assert pink(page) > MANY


def test_it_stands_in_a_rounded_square_with_clear_corners(give, drawn):
    give("first-log")

    image = drawn(icon_name(PICTURE))

    assert image.pixelColor(48, 48) == QColor(*PINK)
    assert image.pixelColor(15, 48) == QColor(*PINK)
    rim = image.pixelColor(8, 48)
    assert rim != QColor(*PINK)
    assert rim != image.pixelColor(1, 1)
    assert image.pixelColor(8, 8) == image.pixelColor(1, 1)
    assert image.pixelColor(17, 17) != QColor(*PINK)


def test_ahead_it_is_grey_and_retired_fainter(give, drawn):
    give("first-log")
    ahead, retired = (drawn(icon_name(PICTURE), look).pixelColor(48, 48) for look in (Look.MUTED, Look.RETIRED))

    assert max(ahead.red(), ahead.green(), ahead.blue()) - min(ahead.red(), ahead.green(), ahead.blue()) < 12
    ground = drawn("").pixelColor(48, 48).lightness()
    assert abs(retired.lightness() - ground) < abs(ahead.lightness() - ground)


@pytest.mark.parametrize("size", [24, 36, 96, 220])
def test_it_is_crisp_at_every_size(give, drawn, size):
    """A picture of two halves has one sharp line between them: hardly a point of another colour beside it."""
    halves = normalised(qt_picture("png", 256))
    give("first-log", halves)
    image = drawn(icon_name(halves), size=size)

    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width() // 5, image.width() * 4 // 5)]
    mixed = [colour for colour in row if min(colour.red(), colour.blue()) > 40]
    assert len(mixed) <= 2


def test_it_survives_a_restart(give, application, open_window, settle):
    give("first-log")
    application.bridge.log_smoke()
    application.close()

    again = open_window()
    again.window.show_page("achievements")
    settle()

    assert pink(again.window) > MANY


def test_the_same_picture_is_kept_once_and_one_that_nobody_shows_is_forgotten(give, application):
    other = png((1, 2, 3))
    kept = application.tracker.icon
    give("first-log")
    give("first-smoke-free-day")
    assert kept(icon_name(PICTURE)) == PICTURE

    give("first-log", other)
    assert (kept(icon_name(PICTURE)), kept(icon_name(other))) == (PICTURE, other)

    give("first-smoke-free-day", other)
    assert (kept(icon_name(PICTURE)), kept(icon_name(other))) == (None, other)


def test_while_the_record_is_lent_the_plain_drawing_stands_in_and_then_the_picture_comes(give, application, qtbot):
    give("first-log")
    view = Counted(application.theme, 96)
    qtbot.addWidget(view)
    tracker = application.bridge.lend(lambda: None)
    view.show_icon(icon_name(PICTURE), Look.EARNED)
    view.show()
    qtbot.waitUntil(lambda: view.paints > 0)
    assert pink(view) == 0
    before = view.paints

    assert tracker.overview()
    application.bridge.take_back()

    qtbot.waitUntil(lambda: view.paints > before)
    assert pink(view) > MANY


def test_a_picture_that_is_not_saved_yet_is_drawn_too(application, drawn):
    name = application.theme.uploads.hold(PICTURE)

    assert name == icon_name(PICTURE)
    assert drawn(name).pixelColor(48, 48) == QColor(*PINK)
    assert application.tracker.icon(name) is None


def test_one_of_the_ground_of_another_set_of_colours_shows_it_too(application, qtbot):
    name = application.theme.uploads.hold(PICTURE)
    view = BadgeView(application.theme.ground(Mode.DARK, application), 96)
    qtbot.addWidget(view)
    view.show_icon(name, Look.EARNED)

    assert pink(view) > MANY


@pytest.mark.parametrize("name", [f"{'0' * 64}.png", "../../secret.png", "/etc/x.png", f"{'0' * 63}G.png", ".png"])
def test_a_name_without_a_picture_has_the_plain_badge(drawn, name):
    assert drawn(name) == drawn("no such badge")


def test_a_picture_whose_content_is_not_the_one_of_its_name_is_not_shown(give, application, data_dir, drawn):
    give("first-log", png((1, 2, 3)))
    name = icon_name(png((1, 2, 3)))
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as connection:
        connection.execute("UPDATE icons SET image = ? WHERE name = ?", (PICTURE, name))
        connection.commit()

    assert drawn(name) == drawn("no such badge")


@pytest.mark.qt_log_level_fail("CRITICAL")  # what the decoder says of damaged pictures
def test_whatever_is_planted_in_the_database_is_drawn_plain_and_holds_nothing_up(plant, open_window, drawn_in):
    """Each of the harmful pictures, under the name that its content has, for an achievement that is earned (T15)."""
    found = planted()
    plant(found)
    begun = time.monotonic()
    application = open_window()
    application.bridge.log_smoke()
    application.window.show_page("achievements")
    QApplication.processEvents()
    assert not application.window.grab().isNull()
    assert time.monotonic() - begun < SECONDS

    plain = drawn_in(application, "no such badge")
    shown = {name for name, data in found.items() if drawn_in(application, icon_name(data)) != plain}

    assert shown == {"icon_text_bomb", "icon_profile_bomb"}  # their pixels are whole


def test_neither_the_tray_nor_a_notice_knows_of_it(open_window, desktop, notices, settle):
    application = open_window(desktop=desktop)
    save = {"id": "first-log"}
    application.bridge.carry_out(lambda tracker: tracker.save_achievement(save, image=PICTURE))
    application.window.close()
    settle()

    application.bridge.log_from_tray()
    settle()

    assert notices.told
    assert icon_name(PICTURE) not in repr(notices.told)


def test_a_start_without_such_pictures_loads_nothing_for_them(data_dir):
    script = "import sys; from smoketracker.app import Application\n"
    script += "print([name for name in sys.modules if 'icon_reader' in name or 'badge_picture' in name])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.strip() == "[]"
