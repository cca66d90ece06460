"""Gather every sentence of the window into resources/i18n, and compile the translations that there are.

`i18n.py` writes the template smoketracker.ts anew, brings every smoketracker_<language>.ts up to it and compiles these;
`i18n.py --check` only says what the template lacks. A new language is a copy of the template, filled in with Linguist.
Sentences are found as `self.tr("...")`, `translate("Context", "...")`, through a function of a module that hands its
argument on to translate, and as `counted(number, "one", "many")`, which becomes a message with the language's plurals.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WINDOW = ROOT / "smoketracker" / "ui"  # the command line speaks English alone
FOLDER = ROOT / "resources" / "i18n"
TEMPLATE = FOLDER / "smoketracker.ts"
PLURALS = "counted"  # the function of ui/words.py, and its context
PLURALS_CONTEXT = "Words"


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """A sentence in its context; one with a number in it has as many forms as the language has."""

    context: str
    text: str
    plural: bool = False


class UnreadableError(Exception):
    """A sentence is put together where it is translated, so that nobody can find it."""


def main(words: list[str]) -> int:
    """Write everything anew, or only say what is missing."""
    if words == ["--check"]:
        finding = problems()
        print(finding or "The template has every sentence.")
        return 1 if finding else 0
    sentences = found()
    FOLDER.mkdir(exist_ok=True)
    TEMPLATE.write_text(_as_ts(sentences, {}, ""), encoding="utf-8")
    for path in sorted(FOLDER.glob("smoketracker_*.ts")):
        language = path.stem.removeprefix("smoketracker_")
        path.write_text(_as_ts(sentences, _translated(path), language), encoding="utf-8")
        command = [
            str(Path(sys.executable).with_name("pyside6-lrelease")),
            str(path),
            "-qm",
            str(path.with_suffix(".qm")),
        ]
        subprocess.run(command, check=True)
    print(f"{len(sentences)} sentences in {TEMPLATE.relative_to(ROOT)}")
    return 0


def problems() -> str:
    """Say which sentences the template lacks or no longer needs; nothing if all is well."""
    try:
        sentences = set(found())
    except UnreadableError as error:
        return str(error)
    kept = {sentence for sentence, _ in _messages(TEMPLATE)} if TEMPLATE.exists() else set()
    lacking = [f"not in the template: {sentence.context}: {sentence.text}" for sentence in sorted(sentences - kept)]
    needless = [f"no longer needed: {sentence.context}: {sentence.text}" for sentence in sorted(kept - sentences)]
    advice = ["Run .venv/bin/python build/i18n.py."] if lacking or needless else []
    return "\n".join([*lacking, *needless, *advice])


def found() -> list[Sentence]:
    """Return every sentence of the code, in the order of contexts and texts; raises UnreadableError."""
    paths = [WINDOW.parent / "app.py", *sorted(WINDOW.rglob("*.py"))]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    sayers = {path.stem: _sayers(tree) for path, tree in trees.items()}
    found_here: set[Sentence] = set()
    for path, tree in trees.items():
        gatherer = _Gatherer(path, sayers)
        gatherer.visit(tree)
        found_here |= gatherer.sentences
    return sorted(found_here)


def _sayers(tree: ast.Module) -> dict[str, str]:
    """Return the functions of a module that hand their argument on to translate, with the context they name."""
    return {
        function.name: call.args[0].value
        for function in tree.body
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _name(call.func) == "translate" and isinstance(call.args[1], ast.Name)
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


class _Gatherer(ast.NodeVisitor):
    """Walks through one file and keeps the sentences."""

    def __init__(self, path: Path, sayers: dict[str, dict[str, str]]) -> None:
        self.sentences: set[Sentence] = set()
        self._path = path
        self._sayers = sayers
        self._classes: list[str] = []
        self._functions: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember whose methods follow: the name of the class is the context of its sentences."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Remember the function: one that hands its argument on holds no sentence itself."""
        self._functions.append(node.name)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Keep the sentence of a call that translates one."""
        name = _name(node.func)
        inside_sayer = any(function in self._sayers[self._path.stem] for function in self._functions)
        if name == "tr" and isinstance(node.func, ast.Attribute) and self._classes:
            self._keep(self._classes[-1], node.args[0])
        elif name == "translate" and not inside_sayer and isinstance(node.args[0], ast.Constant):
            self._keep(str(node.args[0].value), node.args[1])
        elif name == PLURALS and not inside_sayer:
            self._keep(PLURALS_CONTEXT, node.args[2], plural=True)
        elif context := self._context(node.func):
            self._keep(context, node.args[0])
        self.generic_visit(node)

    def _context(self, function: ast.expr) -> str | None:
        match function:
            case ast.Name(id=name):
                return self._sayers[self._path.stem].get(name)
            case ast.Attribute(value=ast.Name(id=module), attr=name):
                return self._sayers.get(module, {}).get(name)
        return None

    def _keep(self, context: str, text: ast.expr, *, plural: bool = False) -> None:
        match text:
            case ast.Constant(value=str(words)):
                self.sentences.add(Sentence(context, words, plural))
            case ast.IfExp(body=one, orelse=other):
                self._keep(context, one, plural=plural)
                self._keep(context, other, plural=plural)
            case _:
                raise UnreadableError(f"{self._path.relative_to(ROOT)}:{text.lineno}: this sentence cannot be found")


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _messages(path: Path) -> Iterator[tuple[Sentence, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  (our own file)
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            sentence = Sentence(context.findtext("name", ""), message.findtext("source", ""), plural)
            yield sentence, message


def _translated(path: Path) -> dict[Sentence, ET.Element]:
    """Return what a translation says already."""
    return {
        sentence: translation
        for sentence, message in _messages(path)
        if (translation := message.find("translation")) is not None
    }


def _as_ts(sentences: list[Sentence], known: dict[Sentence, ET.Element], language: str) -> str:
    """Return the sentences as Linguist reads them; what has no translation yet is marked as unfinished."""
    root = ET.Element("TS", {"version": "2.1", "sourcelanguage": "en_GB"})
    if language:
        root.set("language", language)
    contexts: dict[str, ET.Element] = {}
    for sentence in sentences:
        if sentence.context not in contexts:
            contexts[sentence.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[sentence.context], "name").text = sentence.context
        plural = {"numerus": "yes"} if sentence.plural else {}
        message = ET.SubElement(contexts[sentence.context], "message", plural)
        ET.SubElement(message, "source").text = sentence.text
        if sentence in known:
            message.append(known[sentence])
        else:
            translation = ET.SubElement(message, "translation", type="unfinished")
            if sentence.plural:
                ET.SubElement(translation, "numerusform")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
