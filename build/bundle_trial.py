"""Use a finished bundle as a person would, on an empty data folder and without a screen."""

import json
import os
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

# A cold start reads the whole bundle from disk; nothing that takes longer is only slow.
TIME_LIMIT = 120
WINDOW_STAYS_MS = 3000
# Plain squares of 8 x 8 pixels.
PICTURES = {
    "png": (
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAACXBIWXMAAA9hAAAPYQGoP6dpAAAAEElEQVQImWNsYIAAJgaKGAAm"
        "CACQsdGojAAAAABJRU5ErkJggg=="
    ),
    "jpg": (
        "/9j/4AAQSkZJRgABAQEAZABkAAD/2wBDAP//////////////////////////////////////////////////////////////////"
        "////////////////////wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF"
        "BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW"
        "V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi"
        "4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ACv/2Q=="
    ),
    "webp": "UklGRiwAAABXRUJQVlA4ICAAAABwAQCdASoIAAgADMDOJaACdAFAAAD+y7MlwvLM4VzEAA==",
}
DECODERS = {"qjpeg", "qwebp"}  # beside PNG, which is built in
PASSPHRASE = "a clear morning"  # noqa: S105  # it guards a folder that is gone in a moment


class TrialError(Exception):
    """The bundle does not do what it should; the message says what."""


def try_out(bundle: Path) -> Iterator[str]:
    """Open the window, log a smoke by the command line and read it back; say after each step what was seen."""
    program = bundle / ("smoketracker.exe" if os.name == "nt" else "smoketracker")
    with tempfile.TemporaryDirectory(prefix="smoketracker-trial-") as home:
        data = Path(home, "data")
        _use(program, home, ["--data-dir", str(data)])
        yield "the window comes up on an empty data folder"
        _look_for_decoders(bundle)
        _use(program, home, ["log", "--json", "--data-dir", str(data)])
        status = _use(program, home, ["status", "--json", "--data-dir", str(data)])
        count = smokes_today(status)
        if count != 1:
            message = f"After one smoke was logged, the status tells of {count} today."
            raise TrialError(message)
        yield "a smoke logged by the command line is in the status"
        if os.name == "posix":  # elsewhere no descriptor can be handed to a program
            _administer(program, home, data)
            yield f"behind a passphrase, achievements take {', '.join(PICTURES)} pictures"
        yield f"its self-test needs no environment and finds all well, in {self_test(program)} lines"


def _look_for_decoders(bundle: Path) -> None:
    """Refuse a bundle with more decoders than those of the pictures that are taken; one of SVG above all."""
    found = {path.name.removeprefix("lib").partition(".")[0] for path in bundle.glob("**/imageformats/*")}
    if not found <= DECODERS:
        message = f"The bundle decodes pictures that nobody can give: {', '.join(sorted(found - DECODERS))}."
        raise TrialError(message)


def self_test(program: Path) -> int:
    """Let the program try itself out in an empty environment; return how many lines it told."""
    return len(_run(program, ["--self-test"], _nothing()).splitlines())


def smokes_today(status: str) -> int:
    """Read today's count out of what `status --json` printed."""
    try:
        answer = json.loads(status)
        return int(answer.get("overview", answer)["count_today"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"The status is not the JSON that was expected: {status!r}"
        raise TrialError(message) from error


def _administer(program: Path, home: str, data: Path) -> None:
    """Guard the editor by a passphrase, and make an achievement with a picture of each format that is taken."""
    place = ["--json", "--data-dir", str(data)]
    _use(program, home, ["passphrase", "set", *place], said=PASSPHRASE)
    for name, picture in PICTURES.items():
        file = Path(home, f"picture.{name}")
        file.write_bytes(b64decode(picture))
        what = ["--title", name, "--points", "5", "--metric", "manual", "--icon", str(file)]
        _use(program, home, ["achievements", "add", name, *what, *place], said=PASSPHRASE)


def _use(program: Path, home: str, words: Sequence[str], said: str = "") -> str:
    """Run the program to its end in a home of its own; give back what it printed.

    said: a passphrase that is handed to it through a descriptor of its own.
    """
    if said:
        reading, writing = os.pipe()
        with os.fdopen(writing, "w") as pipe:
            pipe.write(f"{said}\n")
        words = [*words, "--passphrase-fd", str(reading)]
        try:
            return _run(program, words, _variables(home), (reading,))
        finally:
            os.close(reading)
    return _run(program, words, _variables(home))


def _run(program: Path, words: Sequence[str], variables: Mapping[str, str], descriptors: Sequence[int] = ()) -> str:
    try:
        done = subprocess.run(
            [program, *words],
            pass_fds=descriptors,
            env=variables,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        message = f"{program.name} {' '.join(words)} did not end within {TIME_LIMIT} seconds."
        raise TrialError(message) from error
    if done.returncode != 0 or "Traceback" in done.stderr:
        message = (
            f"{program.name} {' '.join(words)} ended with exit code {done.returncode}:\n{done.stdout}{done.stderr}"
        )
        raise TrialError(message)
    return done.stdout


def _nothing() -> dict[str, str]:
    """Set up an empty environment, but for what Windows needs to start anything."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}


def _variables(home: str) -> dict[str, str]:
    """Set up what a new user's session has: nothing of this Python, nothing of this user."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home)
    return {
        **kept,
        **homes,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "SMOKETRACKER_QUIT_AFTER_MS": str(WINDOW_STAYS_MS),
    }
