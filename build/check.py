"""Check everything that needs no test run: form, types, imports, sizes, locks, and the installed Qt binding."""

# First of all: it stops an older Python.
from environment import ROOT, Environment, Kind, made_ready

# isort: split
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import i18n
import lock
import sizes
import system_packages

# A check gives back what it found wrong, in words; nothing when all is well.
Check = Callable[[], str]


def main() -> int:
    """Run every check, also after one has failed, and print one line for each."""
    system_packages.provide(system_packages.ENVIRONMENT, system_packages.WINDOW)
    environment = made_ready(Kind.TEST)
    failed = [name for name, check in _checks(environment).items() if not _passes(name, check)]
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def _checks(environment: Environment) -> Mapping[str, Check]:
    ruff, mypy, lint_imports = (environment.command(name) for name in ("ruff", "mypy", "lint-imports"))
    return {
        "format": _tool(ruff, "format", "--check", "--quiet", "--output-format", "concise", "."),
        "style": _tool(ruff, "check", "--quiet", "--output-format", "concise", "."),
        "types": _tool(mypy, "--strict", "--no-error-summary"),
        "imports": _tool(lint_imports, "--no-logo"),
        "sizes": lambda: "\n".join(sizes.oversized(ROOT)),
        "sentences": i18n.problems,
        "locks": lambda: "\n".join(lock.problems(ROOT)),
        "Qt binding": _tool(environment.python, Path("build", "qt_references.py")),
    }


def _tool(*command: str | Path) -> Check:
    def run() -> str:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return ""
        return f"{done.stdout}{done.stderr}".strip() or f"exit code {done.returncode}"

    return run


def _passes(name: str, check: Check) -> bool:
    finding = check()
    print(f"{'FAILED' if finding else 'ok':<7} {name}", flush=True)
    if finding:
        print("\n".join(f"        {line}" for line in finding.splitlines()), flush=True)
    return not finding


if __name__ == "__main__":
    sys.exit(main())
