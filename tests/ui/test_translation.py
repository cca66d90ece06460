"""Every sentence can be translated: it is found, it goes through Qt, and a translation is loaded and shown."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from support.longer import Longer, longer

import i18n
from scenes import SCENES
from smoketracker.ui import translation, words


@pytest.fixture
def sentences():
    return i18n.found()


def test_the_template_has_every_sentence_of_the_code():
    assert i18n.problems() == ""


def test_a_sentence_that_the_template_lacks_is_named(monkeypatch, tmp_path):
    template = tmp_path / "smoketracker.ts"
    template.write_text(i18n.TEMPLATE.read_text().replace("<source>Undo</source>", "<source>Redo</source>"))
    monkeypatch.setattr(i18n, "TEMPLATE", template)

    assert "not in the template: Hero: Undo" in i18n.problems()
    assert "no longer needed: Hero: Redo" in i18n.problems()


def test_sentences_are_found_in_classes_and_in_modules(sentences):
    assert i18n.Sentence("Hero", "Log a smoke") in sentences
    assert i18n.Sentence("Sidebar", "Today") in sentences
    assert i18n.Sentence("Words", "{count} of at most {goal}") in sentences
    assert i18n.Sentence("Words", "{count} days", plural=True) in sentences


def test_every_sentence_on_a_screen_is_one_that_was_found(application, window, qapp, sentences):
    translator = Longer()
    qapp.installTranslator(translator)
    for page in ("achievements", "history", "settings", "today"):
        window.show_page(page)
    application.bridge.log_smoke()
    qapp.removeTranslator(translator)

    assert len(translator.asked) > 30
    assert {text for _, text in translator.asked} <= {sentence.text for sentence in sentences}


@pytest.mark.parametrize("name", ["today", "today-first-day", "achievements", "history", "settings"])
def test_no_word_of_ours_goes_past_the_translation(qapp, stage, name):
    scene = next(scene for scene in SCENES if scene.name == name)
    translator = Longer()
    qapp.installTranslator(translator)
    with stage.set_up(scene) as application:
        shown = [part for kind in (QLabel, QPushButton) for part in application.window.findChildren(kind)]
        said = {part.text().strip() for part in shown if part.isVisible()}
    qapp.removeTranslator(translator)

    whole = {sentence.text for sentence in i18n.found() if len(sentence.text) > 3 and "{" not in sentence.text}
    assert said & whole == set()


def test_numbers_of_things_have_the_plurals_of_the_language(qapp, language):
    language(
        "de",
        '<message numerus="yes"><source>{count} days</source><translation>'
        "<numerusform>{count} Tag</numerusform><numerusform>{count} Tage</numerusform></translation></message>",
    )

    assert [words.days(count) for count in (1, 2, 1000)] == ["1 Tag", "2 Tage", "1.000 Tage"]


def test_without_a_translation_the_program_speaks_english():
    assert [words.days(count) for count in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_someone_who_prefers_english_is_spoken_to_in_english(qapp, language):
    language("de", "<message><source>{count} s</source><translation>x</translation></message>", preferred="en_GB")

    assert words.days(2) == "2 days"


def test_a_language_that_reads_from_the_right_turns_the_window_round(qapp, language):
    language("he", "<message><source>{count} s</source><translation>{count} s</translation></message>")

    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.fixture
def language(qapp, tmp_path, monkeypatch):
    """Offer to translate some words into a language, and to start the program in it."""
    installed = []
    install = qapp.installTranslator
    monkeypatch.setattr(
        qapp, "installTranslator", lambda translator: installed.append(translator) or install(translator)
    )

    def speak(name, messages, preferred=None):
        folder = tmp_path / "i18n"
        folder.mkdir()
        source = folder / f"smoketracker_{name}.ts"
        head = f'<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="{name}">'
        source.write_text(f"{head}<context><name>Words</name>{messages}</context></TS>")
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([tool, source, "-qm", source.with_suffix(".qm")], check=True, capture_output=True)
        QLocale.setDefault(QLocale(preferred or name))
        translation.install(qapp, tmp_path)

    yield speak
    for translator in installed:
        qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_is_translated_already_is_kept(tmp_path):
    sentences = [i18n.Sentence("Hero", "Undo"), i18n.Sentence("Hero", "Log a smoke")]
    translation_file = tmp_path / "smoketracker_de.ts"
    empty = i18n._as_ts(sentences[:1], {}, "de")
    translation_file.write_text(empty.replace('<translation type="unfinished" />', "<translation>Zurück</translation>"))

    text = i18n._as_ts(sentences, i18n._translated(translation_file), "de")

    assert "<translation>Zurück</translation>" in text
    assert text.count('type="unfinished"') == 1


def test_a_longer_word_keeps_what_is_in_braces():
    assert longer("{count} days") == "{count} daysåg"
