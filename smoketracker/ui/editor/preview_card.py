"""How an achievement will look: as it will be told of when earned, and small in its states on both grounds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from smoketracker.domain.catalogue import LONGEST_TITLE, MOST_POINTS
from smoketracker.ui.badge_words import with_sign
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.theme import Colours, Mode, Theme
from smoketracker.ui.widgets.badge import BadgeView, Look
from smoketracker.ui.widgets.labels import breakable, label, text_label

LARGE, SMALL = 96, 48
MOST_OF_TEXT = 240  # characters that show here; a card as high as the longest text would push all else away
SOME_WAY = 0.6  # how far the one on its way is drawn while nobody has said how far it is
ALMOST = 0.95  # beyond it, the one on its way would look like the earned one
RADIUS = 10
POINTS = range(MOST_POINTS + 1)


class PreviewCard(QFrame):
    """Shows what the form says, the way everybody will see it; `show_draft` follows every key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Preview"))
        self._theme = theme
        self._badge = BadgeView(theme, LARGE)
        self._title, self._description = text_label("", "section"), text_label("", "caption", "quiet")
        self._points = label(style="strong", tone="points", wrap=True)
        self._grounds = [Ground(theme.ground(mode, self)) for mode in (Mode.LIGHT, Mode.DARK)]
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._description, self._points):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addSpacing(4)
        column.addLayout(self._table())

    def show_draft(self, draft: Draft, share: float | None = None) -> None:
        """Show a draft; share: how far the person is on the way to it, from 0 to 1, where that is known."""
        icon = self._theme.uploads.hold(draft.image) if draft.image else draft.icon
        title = draft.title.strip() or self.tr("No title yet")
        about = draft.description.strip()
        self._badge.show_icon(icon, Look.EARNED)
        for text, said, longest in ((self._title, title, LONGEST_TITLE), (self._description, about, MOST_OF_TEXT)):
            text.setText(breakable(said if len(said) <= longest else f"{said[:longest]}…"))
            text.setAccessibleName(said)
            text.setVisible(bool(said))
        self._points.setText(with_sign(draft.points))
        self._points.setVisible(draft.points in POINTS)
        for ground in self._grounds:
            ground.show_icon(icon, min(ALMOST, share) if share else SOME_WAY)
        self.setAccessibleDescription(f"{title}. {about} {self._points.text()}")

    def _table(self) -> QGridLayout:
        """Lay out the two grounds, with the names of the three states below them."""
        table = QGridLayout()
        table.setSpacing(6)
        for row, ground in enumerate(self._grounds):
            table.addWidget(ground, row, 0, 1, 3)
        for place, state in enumerate((self.tr("Earned"), self.tr("On the way"), self.tr("Ahead"))):
            name = label(state, "caption", "quiet", wrap=True)
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            table.addWidget(name, len(self._grounds), place)
            table.setColumnStretch(place, 1)
        return table


class Ground(QWidget):
    """A strip in the colours of a card, light or dark, with a badge in its three states."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._states = [BadgeView(colours, SMALL) for _ in range(3)]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QGridLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setHorizontalSpacing(6)
        for place, badge in enumerate(self._states):
            row.addWidget(badge, 0, place, Qt.AlignmentFlag.AlignCenter)
            row.setColumnStretch(place, 1)

    def show_icon(self, icon: str, share: float) -> None:
        """Show an icon earned, on the way, and ahead."""
        earned, on_the_way, ahead = self._states
        earned.show_icon(icon, Look.EARNED)
        on_the_way.show_icon(icon, Look.MUTED, share)
        ahead.show_icon(icon, Look.MUTED, 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours.colour("border"), 1))
        painter.setBrush(self._colours.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
