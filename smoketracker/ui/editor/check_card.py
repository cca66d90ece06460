"""The card "Check against the history": what a definition would have been, and what saving it does for whom."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.domain.preview import Preview, Verdict
from smoketracker.ui.editor import check_words
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.cards import line
from smoketracker.ui.widgets.labels import breakable, label, scaled, text_label
from smoketracker.ui.widgets.toast import announce

MARK = 24
ICON = 16
RING = 3.0
QUARTER, WHOLE = 90 * 16, 360 * 16
MOST_FIGURES = 4
SETTLED_MS = 1_000  # a screen reader hears of it once typing has paused, not with each answer

# The mark of each verdict: its drawing, in which colour, and on which ground; the sentence says the same in words.
MARKS = {
    Verdict.EARNED: ("check", "on_primary", "primary"),
    Verdict.EVERYONE: ("info", "honey_text", "honey_tint"),
    Verdict.BY_HAND: ("hand", "on_tint", "primary_tint"),
    Verdict.NEVER: ("close", "danger", "danger_tint"),
}
PROBLEM = ("warn", "danger", "danger_tint")


class VerdictMark(QWidget):
    """Paints the mark of a verdict, or how far a criterion is as a ring."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark: tuple[str, str, str] | None = None
        self._share = 0.0
        self.setFixedSize(QSize(scaled(MARK), scaled(MARK)))
        theme.changed.connect(self.update)

    def show_mark(self, mark: tuple[str, str, str] | None, share: float = 0.0) -> None:
        """Show a mark of MARKS, or without one a ring that is filled to a share from 0 to 1."""
        self._mark, self._share = mark, share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a drawing on a disc, or the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mark:
            self._paint_disc(painter, *self._mark)
        else:
            self._paint_ring(painter)
        painter.end()

    def _paint_disc(self, painter: QPainter, icon: str, colour: str, ground: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawEllipse(QRectF(self.rect()))
        size = scaled(ICON)
        place = self.rect().center().toPointF()
        pixmap = self._theme.icon(icon, colour, size=size).pixmap(size)
        painter.drawPixmap(round(place.x() + 0.5 - size / 2), round(place.y() + 0.5 - size / 2), pixmap)

    def _paint_ring(self, painter: QPainter) -> None:
        room = QRectF(self.rect()).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
        painter.setPen(_pen(self._theme.colour("track")))
        painter.drawEllipse(room)
        if self._share:
            painter.setPen(_pen(self._theme.colour("primary")))
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.drawArc(room, QUARTER, round(self._share * WHOLE) * (1 if mirrored else -1))


class CheckCard(QWidget):
    """Draws the answers of `Checking`; `spoken` is the whole of it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Check against the history"))
        self._heading = label(style="strong", wrap=True)
        self._mark = VerdictMark(theme)
        self._verdict = label(style="strong", wrap=True)
        self._detail = label(tone="quiet", wrap=True)
        self._person = text_label("", "caption", "quiet")
        self._rows = [(label(tone="quiet", wrap=True), label(style="strong")) for _ in range(MOST_FIGURES)]
        self._first_line, self._second_line = line(), line()
        self._saving = label(self.tr("Saving this"), "strong")
        self._effects = text_label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._card())
        self.spoken = ""
        self._announced = ""
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._announce)
        self.show_waiting()
        self._show_parts(figures=False, effects=False)

    @Slot()
    def show_waiting(self) -> None:
        """Say that an answer is on its way; the last one stands until it comes."""
        self._settled.stop()
        self._heading.setText(self.tr("Checking against the history…"))

    @Slot(object)
    def show_told(self, told: Preview | TrackerError) -> None:
        """Draw what was told: a check, or what speaks against one."""
        if isinstance(told, Preview):
            self.show_check(told)
        elif isinstance(told, Refused) and told.field:
            self.show_problem(
                self.tr("Nothing can be checked yet: a field beside this is not filled in as it should be.")
            )
        else:
            self.show_problem(str(told))

    def show_check(self, preview: Preview) -> None:
        """Draw a definition on the record, and what saving it does."""
        check = preview.check
        self._mark.show_mark(MARKS.get(check.verdict), check.share)
        self._verdict.setText(check_words.verdict(check))
        self._detail.setText(check_words.detail(check))
        several = len(preview.effects) > 1
        self._person.setText(breakable(self._on_record_of(preview.person)) if several else "")
        self._show_figures(check_words.rows(check))
        self._effects.setText(breakable("\n".join(check_words.saving(preview))))
        self._show_parts(figures=bool(check_words.rows(check)), effects=True)
        self._end(check_words.spoken(preview))

    def show_problem(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self._mark.show_mark(PROBLEM)
        self._verdict.setText(sentence)
        for part in (self._detail, self._person):
            part.setText("")
        self._show_parts(figures=False, effects=False)
        self._end(sentence)

    def _end(self, spoken: str) -> None:
        self._heading.setText(self.accessibleName())
        self._effects.setAccessibleName(self._effects.text().replace("\u200b", ""))
        self.setAccessibleDescription(spoken)
        self.spoken = spoken
        self._settled.start()

    @Slot()
    def _announce(self) -> None:
        if self.isVisible() and self.spoken != self._announced:
            self._announced = self.spoken
            announce(self, self.spoken)

    def _on_record_of(self, person: str) -> str:
        return self.tr("On the record of {person}").format(person=person)

    def _show_parts(self, *, figures: bool, effects: bool) -> None:
        self._first_line.setVisible(figures)
        for part in (self._second_line, self._saving, self._effects):
            part.setVisible(effects)
        for part in (self._detail, self._person):
            part.setVisible(bool(part.text()))
        if not figures:
            self._show_figures([])

    def _show_figures(self, rows: list[tuple[str, str]]) -> None:
        for place, (name, value) in enumerate(self._rows):
            name.setVisible(place < len(rows))
            value.setVisible(place < len(rows))
            if place < len(rows):
                name.setText(rows[place][0])
                value.setText(rows[place][1])
                value.setAccessibleName(": ".join(rows[place]))

    def _figures(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        for name, value in self._rows:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(name, 1)
            row.addWidget(value, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        return column

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for part in (self._verdict, self._detail, self._person):
            texts.addWidget(part)
        head.addLayout(texts, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._first_line)
        column.addLayout(self._figures())
        column.addWidget(self._second_line)
        column.addWidget(self._saving)
        column.addWidget(self._effects)
        return card


def _pen(colour: QColor) -> QPen:
    pen = QPen(colour, RING)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
