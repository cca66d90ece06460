"""The welcome: three short steps, each of which may be left out, taken over at once at the end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.setup import Piece, Setup, SetupRefused
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.onboarding_steps import DayStep, NowStep, Step, WishStep
from smoketracker.ui.preferences import Preferences
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.words import number

WIDTH, HEIGHT = 600, 604
DOT, PILL, GAP = 8, 22, 8


class Dots(QWidget):
    """Paints at which step one is: a bar among dots."""

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._theme = theme
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Take room for the bar and the dots."""
        return QSize(PILL + (self._count - 1) * (DOT + GAP), DOT + 4)

    def show_step(self, here: int) -> None:
        """Mark a step, from 0."""
        self._here = here
        text = self.tr("Step {number} of {count}")
        self.setAccessibleName(text.format(number=number(here + 1), count=number(self._count)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the dots, from the side that reading begins at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0.0
        for index in range(self._count):
            width = PILL if index == self._here else DOT
            painter.setBrush(self._theme.colour("primary" if index == self._here else "control", 1.0))
            x = self.width() - left - width if mirrored else left
            painter.drawRoundedRect(QRectF(x, 2, width, DOT), DOT / 2, DOT / 2)
            left += width + GAP
        painter.end()


class OnboardingDialog(Dialog):
    """Asks what one may say at the start; `wanted` carries the errand to do afterwards. Esc passes it over."""

    wanted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=WIDTH)
        self.setWindowTitle(self.tr("Welcome to Smoke Tracker"))
        self._bridge = bridge
        self._preferences = preferences
        self.wish = WishStep(bridge.clock().date())
        self.now = NowStep()
        self.day = DayStep()
        self._steps: tuple[Step, ...] = (self.wish, self.now, self.day)
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
        self.body.addWidget(self._stack)
        self.day.history_wanted.connect(self._finish_with_history)
        self._make_footer(theme)
        self._show_step(0)
        self.wish.watch.setFocus()

    @property
    def step(self) -> int:
        """Return the number of the step that shows, from 0."""
        return self._stack.currentIndex()

    def fit(self) -> None:
        """Be as high as the highest step, and as high as the three look well in."""
        super().fit()
        room = self.screen().availableGeometry().height() - 80
        self.resize(self.width(), min(max(self.height(), HEIGHT), room))

    @Slot()
    def reject(self) -> None:
        """Pass over the welcome, for good."""
        self._preferences.welcomed = True
        super().reject()

    def _make_footer(self, theme: Theme) -> None:
        self.dots = Dots(len(self._steps), theme)
        self.footer.insertWidget(0, self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        self.skip = Button(self.tr("Skip for now"), kind="flat")
        self.back = Button(self.tr("Back"))
        self.next = Button(self.tr("Next"), kind="primary")
        self.skip.clicked.connect(self.reject)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        for button in (self.skip, self.back, self.next):
            button.setAutoDefault(False)
            self.footer.addWidget(button)

    def _show_step(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.dots.show_step(index)
        self.back.setVisible(index > 0)
        last = index == len(self._steps) - 1
        self.next.setText(self.tr("Start") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())

    @Slot()
    def _go_back(self) -> None:
        self._show_step(self.step - 1)

    @Slot()
    def _go_on(self) -> None:
        if self._steps[self.step].fault():
            return
        if self.step < len(self._steps) - 1:
            self._show_step(self.step + 1)
        else:
            self._finish()

    @Slot()
    def _finish_with_history(self) -> None:
        if self._finish():
            self.wanted.emit("import")

    def _finish(self) -> bool:
        """Take over all that was said, and return whether that went well."""
        setup = self._setup()
        try:
            if setup != Setup():
                self._bridge.carry_out(lambda tracker: tracker.set_up(setup))
        except SetupRefused as error:
            self._show_refusal(error)
            return False
        except TrackerError as error:
            self._steps[self.step].say(str(error))
            return False
        self._preferences.welcomed = True
        self.accept()
        return True

    def _setup(self) -> Setup:
        return Setup(
            day_start=self.day.said_day_start(),
            start_day=self.wish.start_day(),
            smoke_free_since=self.wish.stopped.isChecked() and self.wish.since.isChecked(),
            baseline=self.now.said_baseline(),
            price=self.now.said_price(),
            goal=self.wish.goal(),
            empty_days=self.day.said_empty_days(),
        )

    def _show_refusal(self, refusal: SetupRefused) -> None:
        places: dict[Piece, tuple[int, QWidget]] = {
            Piece.GOAL: (0, self.wish.most),
            Piece.START_DAY: (0, self.wish.day),
            Piece.BASELINE: (1, self.now.baseline),
            Piece.PRICE: (1, self.now.price),
            Piece.DAY_START: (2, self.day.day_start),
        }
        index, field = places[refusal.piece]
        self._show_step(index)
        self._steps[index].say(str(refusal), field)
