"""What is said at the fields of the editor's form: what is wrong, what is worth a look, how much room is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smoketracker.ui.widgets.forms import Field


class FieldTalk:
    """Speaks at fields by their names: of what is wrong only where the person has been, or was refused.

    abouts: the quiet lines that stand below fields of which there is nothing else to say.
    """

    def __init__(self, fields: Mapping[str, Field], abouts: Mapping[str, str]) -> None:
        self._fields = fields
        self._abouts = abouts
        self._touched: set[str] = set()
        self._refused: dict[str, str] = {}
        self._warned: dict[str, str] = {}

    def begin(self) -> None:
        """Forget where the person has been and what was said."""
        self._touched.clear()
        self._warned.clear()
        self._refused.clear()

    def touch(self, fields: Iterable[str]) -> None:
        """Note that fields were changed: what was said from outside is about what stood there before."""
        for field in fields:
            self._touched.add(field)
            self._refused.pop(field, None)
            self._warned.pop(field, None)

    def refuse(self, field: str, sentence: str) -> None:
        """Say at a field what is wrong with it, until it is changed, and move there."""
        self._touched.add(field)
        self._refused[field] = sentence
        self._fields[field].show_error(sentence)

    def warn(self, field: str, sentence: str) -> None:
        """Say at a field what is worth a second look, until it is changed."""
        self._warned[field] = sentence

    def say(self, problems: Mapping[str, str], warnings: Mapping[str, str], rooms: Mapping[str, str]) -> None:
        """Say all there is to say, at each field by its name."""
        for name, field in self._fields.items():
            found = problems.get(name, "") if name in self._touched else ""
            field.show_error(self._refused.get(name) or found, go_there=False)
            warning = self._warned.get(name) or warnings.get(name)
            if warning:
                field.say(warning, "points")
            elif name in rooms or name in self._abouts:
                field.say(rooms.get(name) or self._abouts.get(name, ""))
