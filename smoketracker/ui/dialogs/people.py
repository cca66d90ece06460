"""The people in the record: who there is, whose record is shown, and adding, renaming, choosing and deleting them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from smoketracker.domain.errors import TrackerError
from smoketracker.tracker.outcome import Outcome
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.dialogs.person_gone import DeletePersonDialog
from smoketracker.ui.theme import Theme
from smoketracker.ui.turning import turn
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.dialog import Dialog
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label, scaled

if TYPE_CHECKING:
    from smoketracker.tracker.service import Tracker

ROW_HEIGHT, MOST_ROWS = 40, 7
PERSON = Qt.ItemDataRole.UserRole


class PeopleDialog(Dialog):
    """Lists the people; what is done holds at once, and the dialog closes when the window has turned to another."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self._theme = theme
        self._bridge = bridge
        self.setWindowTitle(self.tr("People"))
        self._make_list()
        self._make_buttons()
        self._draw("")
        self.list.itemSelectionChanged.connect(self._allow)
        self.list.itemActivated.connect(self._turn)
        bridge.changed.connect(self._draw_anew)
        bridge.turned.connect(self._close_soon)
        theme.changed.connect(self._tint)
        self.list.setFocus()

    def _make_list(self) -> None:
        self.body.addWidget(label(self.tr("People"), "title", wrap=True))
        about = self.tr(
            "Each person has a record of their own. Achievements and point rules are shared. The check mark stands "
            "at the person whose record is shown."
        )
        self.body.addWidget(label(about, tone="quiet", wrap=True))
        self.list = QListWidget()
        self.list.setObjectName("rows")
        self.list.setAccessibleName(self.tr("People"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setIconSize(QSize(20, 20))
        self.body.addWidget(self.list)

    def _make_buttons(self) -> None:
        self.turning = Button(self.tr("Show this record"), kind="primary")
        self.renaming = Button(self.tr("Rename…"))
        self.deleting = Button(self.tr("Delete…"), kind="danger")
        self.adding = Button(self.tr("Add a person…"))
        closing = Button(self.tr("Close"))
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.turning, self.renaming, self.deleting):
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)
        for button, slot in (
            (self.turning, self._turn),
            (self.renaming, self._rename),
            (self.deleting, self._delete),
            (self.adding, self._add),
            (closing, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        self.footer.addWidget(self.adding)
        self.footer.addWidget(closing)

    @property
    def chosen(self) -> str:
        """Return the name that is chosen in the list."""
        return str(self.list.currentItem().data(PERSON)) if self.list.currentRow() >= 0 else ""

    @Slot(Outcome)
    def _draw_anew(self, _outcome: Outcome) -> None:
        """Show who there is now; another program may have added somebody."""
        before = self._listed[0]
        if self._listed != (self._bridge.people, self._bridge.person):
            new = [name for name in self._bridge.people if name not in before and not self._bridge.unasked]
            self._draw(new[0] if new else self.chosen)

    @Slot()
    def _tint(self) -> None:
        self._draw(self.chosen)

    def _draw(self, chosen: str) -> None:
        people, person = self._listed = (self._bridge.people, self._bridge.person)
        current = person or next(iter(people), "")
        self.list.clear()
        for name in people:
            self.list.addItem(self._item(name, current=name == current))
        wanted = chosen if chosen in people else current
        self.list.setCurrentRow(people.index(wanted) if people else -1)
        self.list.setFixedHeight(scaled(ROW_HEIGHT) * min(max(len(people), 2), MOST_ROWS) + 8)
        self._allow()
        self.fit()

    def _item(self, name: str, *, current: bool) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(PERSON, name)
        item.setSizeHint(QSize(0, scaled(ROW_HEIGHT)))
        item.setIcon(self._theme.icon("check", "text2", "on_tint") if current else self._nothing())
        said = self.tr("{name}, shown now").format(name=name) if current else name
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(escape(name))
        return item

    def _nothing(self) -> QIcon:
        """Return a drawing of nothing, so that all names begin at the same place."""
        empty = QPixmap(self.list.iconSize())
        empty.fill(Qt.GlobalColor.transparent)
        return QIcon(empty)

    @Slot()
    def _allow(self) -> None:
        several, name = bool(self._bridge.person), self.chosen
        self.turning.setEnabled(several and bool(name) and name != self._bridge.person)
        self.deleting.setEnabled(several and bool(name))
        self.renaming.setEnabled(bool(name))
        for button, text in (
            (self.turning, self.tr("Show the record of {name}")),
            (self.renaming, self.tr("Rename {name}")),
            (self.deleting, self.tr("Delete {name}")),
        ):
            button.setAccessibleName(text.format(name=name))
        self.say("" if several else self.tr("The last person cannot be deleted."))

    @Slot()
    def _turn(self) -> None:
        name = self.chosen
        if not self.turning.isEnabled():
            return
        try:
            turn(self._bridge, lambda tracker: tracker.switch_profile(name))
        except TrackerError as error:
            self.say(str(error), "danger")

    @Slot()
    def _close_soon(self) -> None:
        """Close when whoever turned the window is done: what it has to ask the other person waits for that."""
        QTimer.singleShot(0, self, self.accept)

    @Slot()
    def _add(self) -> None:
        dialog = NameDialog(self._bridge, self.tr("Add a person"), self.tr("Add"), self)
        dialog.take = lambda name: lambda tracker: tracker.add_profile(name)
        self._open(dialog)

    @Slot()
    def _rename(self) -> None:
        before = self.chosen
        dialog = NameDialog(self._bridge, self.tr("Rename a person"), self.tr("Rename"), self)
        dialog.name.setText(before)
        dialog.name.selectAll()
        dialog.take = lambda name: lambda tracker: tracker.rename_profile(before, name)
        self._open(dialog)

    @Slot()
    def _delete(self) -> None:
        self._open(DeletePersonDialog(self._bridge, self.chosen, self))

    def _open(self, dialog: Dialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class NameDialog(Dialog):
    """Asks for a name; `take` says what is done with it."""

    take: Callable[[str], Callable[[Tracker], Outcome]]

    def __init__(self, bridge: Bridge, title: str, act: str, parent: QWidget) -> None:
        super().__init__(title, parent, width=440, heading=title)
        self._bridge = bridge
        self.name = QLineEdit()
        self.field = Field(self.tr("Name"), self.name, self.tr("Whatever they like to be called here."))
        self.body.addWidget(self.field)
        cancel = Button(self.tr("Cancel"))
        self.saving = Button(act, kind="primary")
        self.saving.setDefault(True)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.saving.clicked.connect(self._save)
        self.name.textEdited.connect(self._forget_error)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.saving)
        self.name.setFocus()

    @Slot()
    def _forget_error(self) -> None:
        self.field.show_error("")

    @Slot()
    def _save(self) -> None:
        try:
            self._bridge.carry_out(self.take(self.name.text()))
        except TrackerError as error:
            self.field.show_error(str(error))
            self.fit()
        else:
            self.accept()
