"""The part of the editor's form that asks how an achievement looks: a shipped badge, or a picture that is given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from smoketracker.ui.editor.draft import Draft
from smoketracker.ui.editor.icon_picker import IconPicker
from smoketracker.ui.editor.upload import Upload
from smoketracker.ui.theme import Theme
from smoketracker.ui.widgets.buttons import Button
from smoketracker.ui.widgets.forms import Field
from smoketracker.ui.widgets.labels import label


class IconField(QWidget):
    """The icons, and a button that takes a picture; one can also be dropped on `drops`, or pasted.

    `changed` says that another icon is chosen, `begun` that a picture is being read, `refused` why it cannot be one.
    """

    changed = Signal()
    begun = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, drops: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._shown = Draft()
        self._reading_for: Draft | None = None
        self._given: dict[str, bytes] = {}  # the pictures of this draft that are not saved yet, by name
        self.button = Button(self.tr("Upload a picture…"), kind="flat")
        self.button.setObjectName("link")
        self.picker = IconPicker(theme)
        about = self.tr("PNG, JPEG or WebP, up to 1 MiB. It can be dropped here, too.")
        self.field = Field("", self.picker, about)
        self.about = about
        self._upload = Upload(drops)
        self._head = QGridLayout()
        self._head.setColumnStretch(0, 1)
        name = label(self.tr("Icon"), "strong", wrap=True)
        name.setBuddy(self.picker)
        self._head.addWidget(name, 0, 0)
        self.arrange(narrow=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head)
        column.addWidget(self.field)
        self._connect()

    @property
    def image(self) -> bytes | None:
        """Return the picture that is chosen, if it is not saved yet."""
        return self._given.get(self.picker.icon)

    def show_draft(self, draft: Draft) -> None:
        """Choose a draft's icon, and let go of the pictures of the one before."""
        self._shown = draft
        self._given.clear()
        icon = self._hold(draft.image) if draft.image else draft.icon
        self.picker.forget_others(icon)
        self.picker.show_icon(icon)

    @Slot(bytes)
    def give(self, image: bytes) -> None:
        """Choose a picture that was just given: a PNG that may be kept as an icon."""
        self.picker.show_icon(self._hold(image))

    def arrange(self, *, narrow: bool) -> None:
        """Put the button below the heading where there is little room."""
        row, place = (1, 0) if narrow else (0, 1)
        self._head.addWidget(self.button, row, place, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.picker.changed.connect(self.changed)
        self.button.clicked.connect(self._upload.choose)
        self._upload.begun.connect(self._begin)
        self._upload.ready.connect(self._take)
        self._upload.refused.connect(self._refuse)

    def _hold(self, image: bytes) -> str:
        name = self._theme.uploads.hold(image)
        self._given[name] = image
        return name

    @Slot()
    def _begin(self) -> None:
        self._reading_for = self._shown
        self.begun.emit()

    @Slot(bytes)
    def _take(self, image: bytes) -> None:
        if self._is_still_wanted():
            self.give(image)
            self.changed.emit()  # also where it is the one that was chosen before: it is read now

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        if self._is_still_wanted():
            self.refused.emit(sentence)

    def _is_still_wanted(self) -> bool:
        """Say whether what was read is meant for what stands in the form now."""
        wanted = self._reading_for is None or self._reading_for is self._shown
        self._reading_for = None
        return wanted
