"""Starting at login: what each system finds written, and that it is taken away again."""

import os
import plistlib
import re
import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from smoketracker import autostart
from smoketracker.autostart import AutostartFailed, Command, DesktopEntry, LaunchAgent, RunKey

PLAIN = Command(("/usr/bin/smoketracker",), ("--hidden",))
MOVED = Command(("/opt/new place/smoketracker",), ("--hidden",))
ELSEWHERE = Command(("/usr/bin/smoketracker",), ("--hidden", "--data-dir", "/home/me/other smokes"))
USUAL = Path("/home/me/.local/share/smoketracker")
HARD_WORDS = [
    *("plain", "two words", "", "50%", "%f %U", '"quoted"', "it's", "back\\slash", "$HOME", "`id`", "a;b|c&d"),
    *("<tag>", "~", "#", "star*?", "(round)", "tab\there", "line\nbreak", "=", "Zigarettenzähler", "\u2028", "\\\\n"),
]


class Registry:
    """The registry of Windows as far as winreg shows it here; a double of the desktop."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "HKCU", 2, 1

    def __init__(self):
        self.values = {}
        self.refuses = False

    def CreateKey(self, root, path):  # noqa: N802
        return self._key(path)

    def OpenKey(self, root, path, reserved=0, access=1):  # noqa: N802
        if not any(known == path for known, _ in self.values):
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return self._key(path)

    def QueryValueEx(self, path, name):  # noqa: N802
        if (path, name) not in self.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return self.values[path, name], self.REG_SZ

    def SetValueEx(self, path, name, reserved, kind, value):  # noqa: N802
        self.values[path, name] = value

    def DeleteValue(self, path, name):  # noqa: N802
        self.QueryValueEx(path, name)
        del self.values[path, name]

    def _key(self, path):
        if self.refuses:
            raise PermissionError(13, "Access is denied")
        return nullcontext(path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "config" / "autostart"


@pytest.fixture
def entry(folder):
    return DesktopEntry(folder)


@pytest.fixture
def registry():
    return Registry()


@pytest.fixture(params=["Linux", "macOS", "Windows"])
def any_system(request, folder, registry):
    return {"Linux": DesktopEntry(folder), "macOS": LaunchAgent(folder), "Windows": RunKey(registry)}[request.param]


def test_it_is_off_on_off_and_off_again(any_system):
    states = [autostart.is_on(any_system)]
    any_system.turn_on(PLAIN.words)
    states.append(autostart.is_on(any_system))
    for _ in range(2):
        any_system.turn_off()
        states.append(autostart.is_on(any_system))

    assert states == [False, True, False, False]


def test_turning_on_twice_keeps_the_newer_command(any_system):
    any_system.turn_on(PLAIN.words)
    any_system.turn_on(MOVED.words)

    assert any_system.kept() == any_system.form(MOVED.words)


@pytest.mark.parametrize("kept", [PLAIN, MOVED])
def test_a_program_that_moved_is_mended(any_system, kept):
    any_system.turn_on(kept.words)
    autostart.mend(any_system, PLAIN)

    assert any_system.kept() == any_system.form(PLAIN.words)


def test_what_is_off_stays_off(any_system):
    autostart.mend(any_system, PLAIN)

    assert not autostart.is_on(any_system)


@pytest.mark.parametrize(("kept", "running"), [(ELSEWHERE, PLAIN), (PLAIN, ELSEWHERE)])
def test_a_start_on_another_data_folder_changes_nothing(any_system, kept, running):
    any_system.turn_on(kept.words)
    autostart.mend(any_system, running)

    assert any_system.kept() == any_system.form(kept.words)


def test_the_entry_of_linux_is_for_its_owner_alone(entry, folder):
    entry.turn_on(PLAIN.words)

    (file,) = folder.iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == ("smoketracker.desktop", 0o600)
    assert {"Exec=/usr/bin/smoketracker --hidden", "Terminal=false", "StartupNotify=false"} < set(
        file.read_text().splitlines()
    )


@pytest.mark.parametrize("word", HARD_WORDS, ids=ascii)
def test_every_word_comes_through_as_it_is(entry, folder, word):
    entry.turn_on(["/usr/bin/smoketracker", word, "end"])

    assert as_desktops_read(folder / "smoketracker.desktop") == ["/usr/bin/smoketracker", word, "end"]
    assert entry.kept() == entry.form(["/usr/bin/smoketracker", word, "end"])


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_the_entry_is_valid(entry, folder):
    entry.turn_on(["/opt/a b/smoketracker", *HARD_WORDS])

    checked = subprocess.run(
        ["desktop-file-validate", folder / "smoketracker.desktop"], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00garbage",
        b"[Desktop Entry]\nType=Application\n",
        b"[Desktop Entry]\nExec=smoketracker\nHidden=true\n",
        b"[Desktop Entry]\nExec=smoketracker\nX-GNOME-Autostart-enabled = false\n",
        b"[Desktop Action quit]\nExec=smoketracker\n",
    ],
)
def test_an_entry_that_starts_nothing_counts_as_off_and_can_be_turned_on(entry, folder, content):
    folder.mkdir(parents=True)
    (folder / "smoketracker.desktop").write_bytes(content)
    before = autostart.is_on(entry)
    entry.turn_on(PLAIN.words)

    assert (before, autostart.is_on(entry)) == (False, True)


def test_a_link_in_its_place_is_not_followed(entry, folder, tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("as it was")
    folder.mkdir(parents=True)
    (folder / "smoketracker.desktop").symlink_to(precious)
    entry.turn_on(PLAIN.words)

    assert precious.read_text() == "as it was"
    assert not (folder / "smoketracker.desktop").is_symlink()


@pytest.mark.parametrize("kind", [DesktopEntry, LaunchAgent])
def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(kind, tmp_path):
    (tmp_path / "config").write_text("a file in the way")
    with pytest.raises(AutostartFailed, match=r"cannot be changed: Not a directory\.$"):
        kind(tmp_path / "config" / "autostart").turn_on(PLAIN.words)


def test_nothing_is_left_beside_an_entry_that_failed(entry, folder):
    (folder / "smoketracker.desktop").mkdir(parents=True)
    for change in (lambda: entry.turn_on(PLAIN.words), entry.turn_off):
        with pytest.raises(AutostartFailed):
            change()

    assert [file.name for file in folder.iterdir()] == ["smoketracker.desktop"]


def test_a_name_that_is_no_unicode_is_refused(entry):
    with pytest.raises(AutostartFailed, match="not in Unicode"):
        entry.turn_on([os.fsdecode(b"/home/\xff/smoketracker")])

    assert not autostart.is_on(entry)


def test_the_agent_of_macos_starts_at_login(folder):
    LaunchAgent(folder).turn_on(ELSEWHERE.words)

    (file,) = folder.iterdir()
    assert file.name == f"{autostart.AGENT}.plist"
    assert plistlib.loads(file.read_bytes()) == {
        "Label": autostart.AGENT,
        "ProgramArguments": ["/usr/bin/smoketracker", "--hidden", "--data-dir", "/home/me/other smokes"],
        "RunAtLoad": True,
        "ProcessType": "Interactive",
    }


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"garbage",
        b"<?xml version='1.0'?><plist><dict>",
        plistlib.dumps([1]),
        plistlib.dumps({"ProgramArguments": ["x"], "RunAtLoad": False}),
        plistlib.dumps({"ProgramArguments": ["x"], "RunAtLoad": True, "Disabled": True}),
    ],
)
def test_an_agent_that_starts_nothing_counts_as_off(folder, content):
    folder.mkdir(parents=True)
    (folder / f"{autostart.AGENT}.plist").write_bytes(content)

    assert not autostart.is_on(LaunchAgent(folder))


def test_the_value_of_windows_is_quoted_as_windows_splits_it(registry):
    RunKey(registry).turn_on([r"C:\Program Files\Smoke Tracker\smoketracker.exe", "--hidden"])

    assert registry.values == {
        (autostart.RUN_KEY, "smoketracker"): r'"C:\Program Files\Smoke Tracker\smoketracker.exe" --hidden'
    }


def test_what_the_task_manager_switched_off_is_off_until_it_is_turned_on_here(registry):
    run = RunKey(registry)
    run.turn_on(PLAIN.words)
    registry.values[autostart.APPROVED_KEY, "smoketracker"] = b"\x03" + bytes(11)
    before = autostart.is_on(run)
    run.turn_on(PLAIN.words)

    assert (before, autostart.is_on(run)) == (False, True)


def test_a_registry_that_refuses_is_said_in_one_sentence(registry):
    registry.values[autostart.RUN_KEY, "another program"] = "x"
    registry.refuses = True
    for change in (lambda: RunKey(registry).turn_on(PLAIN.words), RunKey(registry).turn_off):
        with pytest.raises(AutostartFailed, match=r"CurrentVersion\\Run cannot be changed: Access is denied\.$"):
            change()


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own folder")
@pytest.mark.parametrize(("configured", "expected"), [("", ".config"), ("relative", ".config"), ("/x", "/x")])
def test_the_folder_of_linux_follows_the_environment(monkeypatch, tmp_path, configured, expected):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", configured)

    assert autostart.this_system()._file == tmp_path / expected / "autostart" / "smoketracker.desktop"


def test_the_command_is_the_installed_script_without_a_window(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "smoketracker").touch(0o755)

    assert autostart.command(USUAL, USUAL).words == (str(tmp_path / "smoketracker"), "--hidden")


def test_without_a_script_the_command_is_the_module_on_the_named_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.chdir(tmp_path)

    assert autostart.command(Path("mine"), USUAL) == Command(
        (str(tmp_path / "python"), "-m", "smoketracker"), ("--hidden", "--data-dir", str(tmp_path / "mine"))
    )


def test_a_frozen_program_starts_itself(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "smoketracker"))

    assert autostart.command(USUAL, USUAL).program == (str(tmp_path / "smoketracker"),)


@pytest.mark.parametrize("frozen", [True, False])
def test_on_windows_no_console_opens(monkeypatch, tmp_path, frozen):
    without_console = tmp_path / ("smoketracker-window.exe" if frozen else "pythonw.exe")
    without_console.touch()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))

    assert autostart.command(USUAL, USUAL).program[0] == str(without_console)


def as_desktops_read(file):
    """Split the Exec key as the Desktop Entry specification says: first the value's escapes, then quotes, then %."""
    (raw,) = re.findall(r"^Exec=(.*)$", file.read_text("utf-8"), re.MULTILINE)
    value = re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "r": "\r", "s": " "}.get(found[1], found[1]), raw)
    words = []
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|([^ ]+)', value, re.DOTALL):
        word = plain or re.sub(r'\\(["`$\\])', r"\1", quoted)
        assert not re.search(r"(?<!%)%(?!%)", word.replace("%%", ""))
        words.append(word.replace("%%", "%"))
    return words
