"""A made-up language for layouts: every word two fifths longer, with high and low letters."""

import math
import re

from PySide6.QtCore import QTranslator


class Longer(QTranslator):
    """Translates every sentence of the window into itself, longer; what is in braces stays."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.asked = set()

    def isEmpty(self):  # noqa: N802  (Qt's name)
        """Say that there are translations."""
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        """Return the longer sentence; Qt's own words stay as they are."""
        if not context or context.startswith("Q"):
            return None
        self.asked.add((context, text))
        return longer(text)


def longer(text):
    """Return a sentence whose words are two fifths longer."""
    return re.sub(r"\{[^}]*\}|%n|[^\W\d_]+", lambda word: _stretched(word[0]), text)


def _stretched(word):
    if not word[0].isalpha():
        return word
    return word + ("Åg" * len(word))[: math.ceil(len(word) * 0.4)].lower()
