"""The editor's form: what an achievement is called, what it brings, how it looks, and when it is earned."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from smoketracker.domain.catalogue import MOST_POINTS
from smoketracker.domain.model import Achievement
from smoketracker.ui.editor import form_checks
from smoketracker.ui.editor.criterion_form import CriterionForm
from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.field_talk import FieldTalk
from smoketracker.ui.editor.icon_field import IconField
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.forms import Field, Switch
from smoketracker.ui.widgets.labels import label, scaled
from smoketracker.ui.widgets.number_field import NumberField

POINTS = range(MOST_POINTS + 1)
NO_POINTS = -1  # stands in a draft for what is no number: the domain refuses it
TEXT_HEIGHT = 76
NARROW = 400
BETWEEN = 14  # two fields, one below the other


class AchievementForm(QWidget):
    """Asks for everything that makes an achievement; `changed` comes with every change that the person makes."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue: Sequence[Achievement] = ()
        self._shown = Draft()
        self._filling = False
        self._narrow: bool | None = None
        self.title = QLineEdit()
        self.points = NumberField(self.tr("Points"), POINTS)
        self.description = QPlainTextEdit()
        self.icon = IconField(theme, self)
        self.icons = self.icon.picker
        self.criterion = CriterionForm()
        self.hidden = Switch(self.tr("Draft: nobody sees it yet"), theme)
        about = self.tr("Shown in the gallery and on the notification. Kind and concrete works best.")
        self.fields = self._make_fields(about)
        self._talk = FieldTalk(self.fields, {"description": about, "icon": self.icon.about})
        self._build()
        self._connect()

    def know(self, catalogue: Sequence[Achievement]) -> None:
        """Compare with these achievements from now on: titles, and what pays for the first smoke."""
        self._catalogue = catalogue
        self._look()

    def show_draft(self, draft: Draft) -> None:
        """Let the form say a draft; nothing that was typed before can be taken back then."""
        self._shown, self._filling = draft, True
        self.title.setText(draft.title)
        self.description.setPlainText(draft.description)
        self.points.show_number(draft.points)
        self.icon.show_draft(draft)
        self.criterion.show_draft(draft)
        self.hidden.setChecked(draft.hidden)
        self._filling = False
        self.clear_problems()

    def draft(self) -> Draft:
        """Return what stands in the form; in place of what is no number, one that the domain refuses."""
        written = self.criterion.criterion()
        number = self.points.number
        return Draft(
            id=self._shown.id,
            title=self.title.text(),
            description=self.description.toPlainText(),
            points=NO_POINTS if number is None else number,
            icon=self.icons.icon,
            image=self.icon.image,
            metric=written.metric,
            at_least=written.at_least,
            percent=written.percent or 0,
            hidden=self.hidden.isChecked(),
        )

    def check(self) -> bool:
        """Say whether all of it can be saved; what cannot is told at its field, and the first one gets the focus."""
        found = self._problems()
        for field in reversed([field for field in self.fields if field in found]):
            self._talk.refuse(field, found[field])
        return not found

    def show_problem(self, field: str, sentence: str) -> None:
        """Say at a field what was refused, and move there; the window's own words go before others."""
        place = field if field in self.fields else "title"
        self._talk.refuse(place, self._problems().get(place, sentence))

    def clear_problems(self) -> None:
        """Take back everything that was said to be wrong."""
        self._talk.begin()
        self._look()

    def warn(self, field: str, sentence: str) -> None:
        """Say at a field what is worth a second look, without standing in the way."""
        self._talk.warn(field, sentence)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the points below the title where there is little room."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < scaled(NARROW))

    def _make_fields(self, about: str) -> dict[str, Field]:
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(scaled(TEXT_HEIGHT))
        switch = QWidget()
        row = QHBoxLayout(switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.hidden)
        row.addWidget(label(self.hidden.accessibleName(), wrap=True), 1)
        return {
            "title": Field(self.tr("Title"), self.title),
            "points": Field(self.tr("Points"), self.points),
            "description": Field(self.tr("Description"), self.description, about),
            "icon": self.icon.field,
            **self.criterion.fields,
            "draft": Field("", self.hidden, beside=switch),
        }

    def _build(self) -> None:
        self._head = QGridLayout()
        self._head.setHorizontalSpacing(16)
        self._head.setVerticalSpacing(6)
        self._head.setColumnStretch(0, 1)
        self._arrange(narrow=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head)
        column.addSpacing(BETWEEN)
        column.addWidget(self.fields["description"])
        column.addSpacing(8)
        column.addWidget(self.icon)
        column.addSpacing(BETWEEN)
        column.addWidget(_heading(self.tr("Earned when"), self.criterion.choice))
        column.addWidget(self.criterion)
        column.addSpacing(8)
        column.addWidget(self.fields["draft"])
        column.addStretch(1)

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        top = Qt.AlignmentFlag.AlignTop
        across = 2 if narrow else 1
        self._head.addWidget(self.fields["title"], 0, 0, 1, across, top)
        row, place = (1, 0) if narrow else (0, 1)
        points = self.fields["points"]
        points.setContentsMargins(0, BETWEEN if narrow else 0, 0, 0)
        self._head.addWidget(points, row, place, 1, across, top)
        # Below the narrow field, a sentence would push the title aside while one types.
        points.below.setAlignment(Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight)
        self._head.addWidget(points.below, row + 1, 0, 1, 2)
        self.icon.arrange(narrow=narrow)

    def _connect(self) -> None:
        self.title.textEdited.connect(self._keep_one_line)
        self.title.textChanged.connect(partial(self._note, "title"))
        self.points.changed.connect(partial(self._note, "points"))
        self.description.textChanged.connect(partial(self._note, "description"))
        self.icon.changed.connect(partial(self._note, "icon"))
        self.icon.begun.connect(self._wait_for_picture)
        self.icon.refused.connect(partial(self.show_problem, "icon"))
        self.criterion.changed.connect(self._note)
        self.hidden.toggled.connect(partial(self._note, "draft"))

    @Slot(str)
    def _keep_one_line(self, text: str) -> None:
        """Write spaces for the line breaks of what was pasted; the field shows them as spaces anyway."""
        tidy = form_checks.one_line(text)
        if tidy != text:
            place = self.title.cursorPosition()
            self.title.selectAll()
            self.title.insert(tidy)
            self.title.setCursorPosition(place)

    @Slot()
    def _wait_for_picture(self) -> None:
        self._talk.touch(["icon"])
        self._look()
        self.fields["icon"].say(self.tr("The picture is being read…"))

    def _note(self, field: str, *_values: object) -> None:
        """Look at what was changed, and tell of it."""
        if self._filling:
            return
        # What may be paid depends on what is measured.
        self._talk.touch({field, "points"} if field in self.criterion.fields else {field})
        self._look()
        self.changed.emit()

    def _problems(self) -> dict[str, str]:
        fault = self.points.fault()
        numbers = self.criterion.faults() | ({"points": fault} if fault else {})
        found = form_checks.problems(self.draft(), self._catalogue, numbers)
        return {field if field in self.fields else "title": sentence for field, sentence in found.items()}

    def _look(self) -> None:
        draft = self.draft()
        warnings = form_checks.warnings(draft, self._catalogue)
        self._talk.say(self._problems(), warnings, form_checks.rooms(draft))


def _heading(text: str, control: QWidget) -> QLabel:
    name = label(text, "strong", wrap=True)
    name.setBuddy(control)
    return name
