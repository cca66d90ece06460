"""The editor's first tab: the list of achievements, the form of one of them, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smoketracker.domain.errors import Refused, TrackerError
from smoketracker.domain.preview import Preview
from smoketracker.ui.bridge import Bridge
from smoketracker.ui.editor import catalogue_view, check_words, tab_words
from smoketracker.ui.editor.acts import Acts
from smoketracker.ui.editor.acts_bar import ActsBar
from smoketracker.ui.editor.catalogue_list import CatalogueList
from smoketracker.ui.editor.catalogue_view import CatalogueView
from smoketracker.ui.editor.checking import Told
from smoketracker.ui.editor.draft import Draft, new_id
from smoketracker.ui.editor.form import AchievementForm
from smoketracker.ui.editor.panes import Panes
from smoketracker.ui.editor.settled_acts import SettledActs
from smoketracker.ui.editor.side import Side
from smoketracker.ui.editor.writing import Writing
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.toast import announce

Then = Callable[[], None]


class AchievementsTab(QWidget):
    """Shows one achievement in the form, and saves it.

    `leave_wanted` carries what is to be done once unsaved changes are saved or let go.
    """

    leave_wanted = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._acts = acts
        self.view = CatalogueView()
        self._saving = False
        self.list = CatalogueList(theme)
        self.form = AchievementForm(theme)
        self._writing = Writing(self.form)
        self.side = Side(bridge, theme)
        self.bar = ActsBar(theme)
        self.settled = SettledActs(bridge, theme, acts, self)
        self.panes = Panes(self.list, self.form, self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panes, 1)
        column.addWidget(self.bar)
        self._connect()
        self.reload()
        self._show_first()

    @property
    def unsaved(self) -> bool:
        """Say whether the form holds something that would be lost."""
        return self._writing.unsaved

    @property
    def _id(self) -> str:
        return self._writing.id

    def discard(self) -> None:
        """Let go of what was changed in the form."""
        self._show(self._id if self._id in self.view.by_id else "")

    def save(self, then: Then | None = None) -> None:
        """Save what is in the form, and go on once it is saved; what speaks against it is said at its field."""
        if not self.form.check():
            self.bar.say(tab_words.look_at_fields(), "danger")
            return
        draft = self.form.draft()
        name = self._id or new_id(draft.title, set(self.view.by_id))
        told = self.side.checking.answer(draft)  # what it will do for whom is known only before it is done
        values, new = draft.values(name), True if not self._id else None
        self._saving = True
        self._acts.carry_out(
            lambda tracker: tracker.save_achievement(values, image=draft.image, new=new),
            lambda _outcome: self._saved(name, told, then),
            self._refuse,
        )
        self._saving = False

    @Slot()
    def reload(self) -> None:
        """Draw what the catalogue holds now; what is being written stays as it is."""
        if not self._bridge.is_open:
            return
        try:
            view = self._bridge.ask(catalogue_view.read)
        except TrackerError as error:
            self.bar.say(str(error), "danger")  # another program holds the file; the next change brings it
            return
        if view == self.view:
            return
        before, self.view = self.list.model.ids, view
        self.list.show_definitions(view.definitions, len(view.people))
        self.form.know([each.achievement for each in view.definitions])
        if not self._saving:
            self._follow(before)
        self._show_around()

    def _follow(self, before: list[str]) -> None:
        """Go along with what was changed or deleted, unless somebody writes here; before: the ids in their order."""
        found = self.view.by_id.get(self._id)
        if not self._writing.differs_from(found.achievement if found else None):
            return
        if not self.unsaved:
            self._show(self._id if found else self._neighbour(before))
        else:
            self.bar.say(tab_words.changed_elsewhere() if found else tab_words.deleted_elsewhere(), "danger")

    def _neighbour(self, before: list[str]) -> str:
        """Return what stands in the list where the achievement in the form stood, or is the nearest to it."""
        place = before.index(self._id) if self._id in before else 0
        there = (*before[place:], *reversed(before[:place]))
        return next((name for name in there if name in self.view.by_id), "")

    def _saved(self, name: str, told: Told, then: Then | None) -> None:
        self._show(name)
        self._tell(check_words.saved(told) if isinstance(told, Preview) else tab_words.saved())
        if then:
            then()

    def _refuse(self, error: TrackerError) -> None:
        if isinstance(error, Refused) and error.field in self.form.fields:
            self.form.show_problem(error.field, str(error))
            self.bar.say(tab_words.look_at_fields(), "danger")
        else:
            self._tell(str(error), "danger")

    @Slot(str)
    def _tell(self, sentence: str, tone: str = "quiet") -> None:
        self.bar.say(sentence, tone)
        announce(self.bar, sentence)

    def _show_first(self) -> None:
        self._show(self.view.definitions[0].achievement.id if self.view.definitions else "")

    def _show(self, name: str) -> None:
        """Show an achievement in the form, or an empty form."""
        found = self.view.by_id.get(name)
        self._writing.show(found.achievement if found else None)
        self.list.mark(self._id)
        self.bar.say("")
        self._show_around()

    @Slot(str)
    def _turn_to(self, name: str) -> None:
        """Show the row that was chosen, once the form may be left; until then its own row stays marked."""
        self.list.mark(self._id)
        self.leave_wanted.emit(lambda: self._show(name))

    @Slot()
    def begin_new(self) -> None:
        """Offer an empty form for a new achievement."""
        self.leave_wanted.emit(self._begin_new)

    def _begin_new(self) -> None:
        self._show("")
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def duplicate(self) -> None:
        """Offer the same once more as a new one."""
        if self._id:
            self.leave_wanted.emit(self._duplicate)

    def _duplicate(self) -> None:
        found = self.view.by_id.get(self._id)
        if found:
            title = tab_words.copy_of(found.achievement.title)
            self._writing.offer(replace(Draft.of(found.achievement), id="", title=title))
            self.list.mark("")
            self._changed()
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _changed(self) -> None:
        self._show_around()
        self.bar.say(tab_words.unsaved() if self.unsaved else "")

    def _show_around(self) -> None:
        """Draw what stands around the form: how it will look, and what can be done."""
        draft, standing = self.form.draft(), self.view.standing(self._id)
        self.side.show_draft(draft)
        save = tab_words.save_button(draft, standing.achievement)
        self.bar.show_standing(standing, save, can_save=self.unsaved or not self._id)

    @Slot(str)
    def act(self, name: str) -> None:
        """Do an act of the bar by its name."""
        if name == "save":
            self.save()
        elif name == "duplicate":
            self.duplicate()
        elif name in {"up", "down"}:
            self.list.view.move_wanted.emit(-1 if name == "up" else 1)
        elif name == "import":
            self.leave_wanted.emit(self.settled.import_catalogue)
        elif name == "export":
            self.settled.export_catalogue()
        else:
            # Of what is saved by then.
            self.leave_wanted.emit(lambda: self.settled.do(name, self.view.standing(self._id)))

    @Slot(str, int)
    def _move(self, name: str, place: int) -> None:
        self.settled.put(self.view.by_id[name].achievement, place, self.list.model.ids)

    def _connect(self) -> None:
        self._bridge.changed.connect(self.reload)
        self.list.chosen.connect(self._turn_to)
        self.list.new_wanted.connect(self.begin_new)
        self.list.delete_wanted.connect(lambda: self.act("delete"))
        self.list.moved.connect(self._move)
        self.form.changed.connect(self._changed)
        self.bar.wanted.connect(self.act)
        self.settled.done.connect(self._tell)
        self.settled.refused.connect(self._refuse)
