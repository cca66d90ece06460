"""Use a finished bundle as a person would, on an empty data folder and without a screen."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

# A cold start reads the whole bundle from disk; nothing that takes longer is only slow.
TIME_LIMIT = 120
WINDOW_STAYS_MS = 3000


class TrialError(Exception):
    """The bundle does not do what it should; the message says what."""


def try_out(bundle: Path) -> Iterator[str]:
    """Open the window, log a smoke by the command line and read it back; say after each step what was seen."""
    program = bundle / ("smoketracker.exe" if os.name == "nt" else "smoketracker")
    with tempfile.TemporaryDirectory(prefix="smoketracker-trial-") as home:
        data = Path(home, "data")
        _use(program, home, ["--data-dir", str(data)])
        yield "the window comes up on an empty data folder"
        _use(program, home, ["log", "--json", "--data-dir", str(data)])
        status = _use(program, home, ["status", "--json", "--data-dir", str(data)])
        count = smokes_today(status)
        if count != 1:
            message = f"After one smoke was logged, the status tells of {count} today."
            raise TrialError(message)
        yield "a smoke logged by the command line is in the status"


def smokes_today(status: str) -> int:
    """Read today's count out of what `status --json` printed."""
    try:
        answer = json.loads(status)
        return int(answer.get("overview", answer)["count_today"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"The status is not the JSON that was expected: {status!r}"
        raise TrialError(message) from error


def _use(program: Path, home: str, words: Sequence[str]) -> str:
    """Run the program to its end in a home of its own; give back what it printed."""
    try:
        done = subprocess.run(
            [program, *words],
            env=_variables(home),
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
