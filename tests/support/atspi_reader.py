"""Read a program as a screen reader does, over AT-SPI; runs on Debian's own Python and prints JSON.

atspi_reader.py PID tree                     the whole tree: role, name, description, states, actions, text, value
atspi_reader.py PID texts                    every name and text that shows
atspi_reader.py PID press NAME               do the first action of the showing object with this name
atspi_reader.py PID wait TEXT SECONDS        until some showing name or text holds this: after how many seconds
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # the version comes first

LOOK = 20  # seconds for a program to come on the bus
PAUSE = 0.05


def application(pid):
    """Return the accessible program of a process."""
    end = time.monotonic() + LOOK
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for found in children(desktop):
            if found.get_process_id() == pid and found.get_child_count():
                found.set_cache_mask(Atspi.Cache.NONE)  # what is read is what is so now
                return found
        time.sleep(PAUSE)
    raise SystemExit(f"No accessible program of process {pid}")


def children(accessible):
    """Yield what an object holds; what vanishes meanwhile is left out."""
    try:
        for index in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(index)
            if child is not None:
                yield child
    except GLib.Error:
        return


def described(accessible):
    """Return an object with all that it holds as plain values, or nothing if it vanished."""
    try:
        states = accessible.get_state_set()
        facts = {
            "role": accessible.get_role_name(),
            "name": accessible.get_name() or "",
            "description": accessible.get_description() or "",
            "states": sorted(state.value_nick for state in states.get_states()),
            "text": text_of(accessible),
            "actions": actions_of(accessible),
        }
        if "Value" in accessible.get_interfaces():
            facts["value"] = Atspi.Value.get_current_value(accessible)
    except GLib.Error:
        return None
    facts["children"] = list(filter(None, map(described, children(accessible))))
    return facts


def text_of(accessible):
    """Return the text that an object holds beside its name."""
    return Atspi.Text.get_text(accessible, 0, -1) if "Text" in accessible.get_interfaces() else ""


def actions_of(accessible):
    """Return the names of what can be done with an object."""
    if "Action" not in accessible.get_interfaces():
        return []
    return [Atspi.Action.get_action_name(accessible, n) for n in range(Atspi.Action.get_n_actions(accessible))]


def showing(accessible):
    """Yield each object that shows, from the outside in."""
    for child in children(accessible):
        try:
            if child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield child
                yield from showing(child)
        except GLib.Error:
            continue


def texts(accessible):
    """Yield every name, description and text that shows."""
    for child in showing(accessible):
        try:
            yield from filter(None, (child.get_name(), child.get_description(), text_of(child)))
        except GLib.Error:
            continue


def press(program, name):
    """Do the first action of the object with this name, and tell whether the program took it."""
    for child in showing(program):
        if child.get_name() == name and actions_of(child):
            return Atspi.Action.do_action(child, 0)
    raise SystemExit(f"Nothing to press is named {name!r}")


def wait(program, text, seconds):
    """Return the moment at which the look began that found a text showing, or nothing if none did."""
    end = time.monotonic() + seconds
    while (now := time.monotonic()) < end:
        if any(text in found for found in texts(program)):
            return now
        time.sleep(PAUSE)
    return None


def main(pid, task, *words):
    """Carry out what the words ask, and print it."""
    program = application(int(pid))
    if task == "tree":
        answer = described(program)
    elif task == "texts":
        answer = list(texts(program))
    elif task == "press":
        answer = press(program, *words)
    elif task == "wait":
        answer = wait(program, words[0], float(words[1]))
    else:
        raise SystemExit(__doc__)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
