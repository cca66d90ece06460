"""How the editor lays out its parts: list, form and preview side by side, or the preview below the form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smoketracker.ui.widgets.labels import scaled, unscaled
from smoketracker.ui.widgets.page import NARROW_WINDOW

LIST_WIDTH, NARROW_LIST_WIDTH = 276, 200
ASIDE_WIDTH = 276
MARGIN, NARROW_MARGIN, GAP = 24, 16, 20


class Panes(QWidget):
    """Three panes, of which those that need it scroll by themselves; narrow ones are two."""

    def __init__(self, side: QWidget, form: QWidget, aside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._aside = aside
        self._middle = QVBoxLayout()
        self._middle.setSpacing(GAP)
        self._middle.addWidget(form)
        self._middle.addStretch()
        self.form_area = _scroll(self._middle)
        self._end = QVBoxLayout()
        self._end.addWidget(aside)
        self._end.addStretch()
        self._aside_area = _scroll(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.form_area, 1)
        row.addWidget(self._aside_area)
        self._narrow: bool | None = None
        self._fit(NARROW_WINDOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self._fit(unscaled(event.size().width()))

    def _fit(self, width: int) -> None:
        narrow = width < NARROW_WINDOW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._side.setFixedWidth(scaled(NARROW_LIST_WIDTH if narrow else LIST_WIDTH))
        self._aside_area.setVisible(not narrow)
        self._aside_area.setFixedWidth(scaled(ASIDE_WIDTH) + MARGIN + GAP)
        margin = NARROW_MARGIN if narrow else MARGIN
        self._middle.setContentsMargins(margin, margin, margin, margin)
        self._end.setContentsMargins(GAP // 2, margin, margin, margin)
        if narrow:
            self._middle.insertWidget(1, self._aside)
        else:
            self._end.insertWidget(0, self._aside)


def _scroll(column: QVBoxLayout) -> QScrollArea:
    inner = QWidget()
    inner.setObjectName("page")
    inner.setLayout(column)
    area = QScrollArea()
    area.setObjectName("bare")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
