"""What each command does: read its words, call the Tracker, and say what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from smoketracker.cli import moments, reports, sentences
from smoketracker.cli.arguments import Arguments
from smoketracker.cli.as_json import named
from smoketracker.cli.session import Said, Session
from smoketracker.domain.days import EARLIEST_DAY
from smoketracker.domain.kinds import Source

Command = Callable[[Arguments, Session], Said]


def carry_out(arguments: Arguments, session: Session) -> Said:
    """Carry out the command that the words name; raise TrackerError, with one sentence, if it cannot be done."""
    command = arguments.command or "open"
    said = _COMMANDS[command](arguments, session)
    if command in _WRITING:
        session.tell_window()
    return said


def _log(arguments: Arguments, session: Session) -> Said:
    now = session.clock()
    at = moments.typed_time(arguments.at, now) if arguments.at is not None else None
    with session.tracker() as tracker:
        outcome = tracker.log(at, note=arguments.note, source=Source.COMMAND_LINE.value)
        news = sentences.news(outcome, tracker.achievements)
    when = sentences.clock_and_day(at or now, now)
    lines = [f"Logged: {when}.", *sentences.after_acting(outcome), *news]
    return Said(lines, {"uid": outcome.smoke and outcome.smoke.uid, **named(outcome)})


def _undo(_: Arguments, session: Session) -> Said:
    now = session.clock()
    with session.tracker() as tracker:
        outcome = tracker.undo()
        news = sentences.news(outcome, tracker.achievements)
    value = {"undone": outcome.smoke, **named(outcome)}
    if outcome.smoke is None:
        return Said(["There is nothing to take back."], value)
    what = f"Taken back: the smoke of {sentences.clock_and_day(outcome.smoke.at, now)}."
    return Said([what, *sentences.after_acting(outcome), *news], value)


def _status(_: Arguments, session: Session) -> Said:
    with session.tracker() as tracker:
        outcome = tracker.refresh(running=False)
        news = sentences.news(outcome, tracker.achievements)
    changes = {"earned": outcome.earned, "taken_back": outcome.taken_back, "closed": outcome.closed}
    lines = reports.status(outcome.overview, session.clock())
    return Said([*lines, *news], {**named(outcome.overview), **changes})


def _history(arguments: Arguments, session: Session) -> Said:
    first = moments.typed_day(arguments.first) if arguments.first is not None else None
    last = moments.typed_day(arguments.last) if arguments.last is not None else None
    with session.tracker() as tracker:
        outcome = tracker.refresh(running=False)
        today = outcome.overview.today
        begin, end = first and first(today), last and last(today)
        if arguments.days is not None and begin:
            end = begin + timedelta(days=arguments.days - 1)
        elif arguments.days is not None:
            most = ((end or today) - EARLIEST_DAY).days + 1
            begin = (end or today) - timedelta(days=min(arguments.days, most) - 1)
            end = end or today
        days = tracker.days(begin, end)
        smokes = tracker.smokes(begin, end) if arguments.smokes else []
        news = sentences.news(outcome, tracker.achievements)
    value: dict[str, object] = {"days": days, **({"smokes": smokes} if arguments.smokes else {})}
    return Said((*reports.history(days, smokes), *news), value)


def _answer(arguments: Arguments, session: Session) -> Said:
    typed, value = moments.typed_day(arguments.day), moments.typed_answer(arguments.value)
    with session.tracker() as tracker:
        day = typed(tracker.overview().today)
        outcome = tracker.answer(day, value)
        now_listed = tracker.days(day, day)
        news = sentences.news(outcome, tracker.achievements)
    lines = [f"On record: {sentences.listed_day(listed)}." for listed in now_listed]
    return Said([*lines, *sentences.after_acting(outcome), *news], named(outcome))


def _achievements(arguments: Arguments, session: Session) -> Said:
    if arguments.act in {"export", "import"}:
        from smoketracker.cli.sharing import carry_out as share  # noqa: PLC0415  # as those below

        return share(arguments, session)
    if arguments.act is not None:
        from smoketracker.cli.administration import carry_out as act  # noqa: PLC0415  # as those below

        return act(arguments, session)
    with session.tracker() as tracker:
        outcome = tracker.refresh(running=False)
        listed = tracker.achievements()
        news = sentences.news(outcome, lambda: listed)
    earned = [badge for badge in listed if badge.earned_on]
    ahead = [badge for badge in listed if not badge.earned_on and not badge.retired]
    shown = earned if arguments.earned else ahead if arguments.ahead else listed
    lines = reports.achievements([] if arguments.ahead else earned, [] if arguments.earned else ahead)
    return Said((*lines, *news), {"achievements": shown})


def _rules(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.rules import carry_out as act  # noqa: PLC0415  # as those below

    return act(arguments, session)


def _check(_: Arguments, session: Session) -> Said:
    # Imported here, as those below: only these commands need what they bring along.
    from smoketracker.cli.audit import check  # noqa: PLC0415

    return check(session)


def _put_back(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.missing import put_back  # noqa: PLC0415

    return put_back(arguments, session)


def _import(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.importing import bring  # noqa: PLC0415

    return bring(arguments, session)


def _export(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.exporting import export  # noqa: PLC0415

    return export(arguments, session)


def _backup(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.safekeeping import backup  # noqa: PLC0415

    return backup(arguments, session)


def _restore(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.safekeeping import restore  # noqa: PLC0415

    return restore(arguments, session)


def _salvage(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.salvaging import salvage  # noqa: PLC0415

    return salvage(arguments, session)


def _passphrase(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.passphrase import carry_out as act  # noqa: PLC0415

    return act(arguments, session)


def _profiles(arguments: Arguments, session: Session) -> Said:
    from smoketracker.cli.profiles import carry_out as act  # noqa: PLC0415

    return act(arguments, session)


def _open(_: Arguments, session: Session) -> Said:
    from smoketracker.cli.running import choose  # noqa: PLC0415

    choose(session)
    return Said([], {}, opens_window=True)


def _show(_: Arguments, session: Session) -> Said:
    from smoketracker.cli.running import show  # noqa: PLC0415

    return show(session)


def _quit(_: Arguments, session: Session) -> Said:
    from smoketracker.cli.running import end  # noqa: PLC0415

    return end(session)


_WRITING = {"log", "undo", "answer", "import", "passphrase", "put-back"}
_COMMANDS: dict[str, Command] = {
    "log": _log,
    "undo": _undo,
    "status": _status,
    "history": _history,
    "answer": _answer,
    "achievements": _achievements,
    "rules": _rules,
    "check": _check,
    "put-back": _put_back,
    "import": _import,
    "export": _export,
    "backup": _backup,
    "restore": _restore,
    "salvage": _salvage,
    "passphrase": _passphrase,
    "profiles": _profiles,
    "open": _open,
    "show": _show,
    "quit": _quit,
}
