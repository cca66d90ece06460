"""A restore of the command line beside the open window: drawn at once, nothing lost, nothing offered as lost."""

import pytest
from PySide6.QtCore import QThread

from smoketracker.cli import main
from smoketracker.ui import outside


@pytest.fixture
def restore(data_dir, clock, qtbot, application):
    """Offer to restore the newest backup from another thread's command line, as another program would."""

    def run(*words):
        codes = []

        class Command(QThread):
            def run(self):
                codes.append(main(["restore", "--yes", *words, "--data-dir", str(data_dir)], clock=clock))

        command = Command()
        command.start()
        qtbot.waitUntil(command.isFinished, timeout=20_000)
        assert codes == [0]

    return run


def test_p13_a_restore_beside_the_window_is_drawn_and_clicks_go_on_in_it(
    application, restore, seen, qtbot, monkeypatch, clock
):
    monkeypatch.setattr(outside, "LOOK_MS", 20)
    application.bridge.log_another()
    earlier = application.tracker.back_up()
    clock.advance(minutes=1)
    application.bridge.log_another()
    application.bridge.log_another()

    restore(earlier.path.name)

    qtbot.waitUntil(lambda: "1 smoke" in seen(), timeout=3_000)
    clock.advance(minutes=1)
    application.bridge.log_another()
    qtbot.waitUntil(lambda: application.tracker.overview().count_today == 2)
    assert application.tracker.missing() == []
    assert any(backup.counts["smokes"] == 3 for backup in application.tracker.backups())
