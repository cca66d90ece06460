"""What other processes ask the running program for: to show its window, to look, to quit."""

import pytest

from smoketracker.instance import LOOK, QUIT, SHOW, Instance, is_running, tell


@pytest.fixture
def listening(application, data_dir, qtbot):
    """Let the program listen, as one that was started does."""
    instance = Instance.take(data_dir)
    application.surroundings.listen_to(instance)
    qtbot.waitUntil(lambda: tell(data_dir, LOOK))
    yield application
    instance.release()


def test_a_hidden_window_comes_back_when_it_is_asked_for(listening, window, data_dir, qtbot):
    window.hide()

    assert tell(data_dir, SHOW)

    qtbot.waitUntil(window.isVisible)


def test_a_minimised_window_comes_back_as_large_as_it_was(listening, window, data_dir, qtbot):
    window.showMaximized()
    window.showMinimized()

    assert tell(data_dir, SHOW)

    qtbot.waitUntil(lambda: not window.isMinimized())
    assert window.isMaximized()


def test_what_others_wrote_is_drawn_when_they_say_so_though_nobody_sees_the_window(
    listening, window, data_dir, qtbot, open_at, clock
):
    window.hide()
    open_at(data_dir, clock).log()
    drawn = []
    listening.bridge.changed.connect(drawn.append)

    assert tell(data_dir, LOOK)

    qtbot.waitUntil(lambda: [outcome.overview.count_today for outcome in drawn] == [1])


def test_a_look_without_news_draws_nothing(listening, data_dir, qtbot):
    drawn = []
    listening.bridge.changed.connect(drawn.append)

    with qtbot.waitSignal(listening.surroundings._listener.look_wanted):
        tell(data_dir, LOOK)

    assert drawn == []


def test_asked_to_quit_it_closes_its_window_and_ends(listening, window, data_dir, qtbot):
    with qtbot.waitSignal(listening.over):
        assert tell(data_dir, QUIT)

    assert not window.isVisible()


def test_the_leave_of_the_desktop_comes_with_the_wish(listening, data_dir, qtbot):
    with qtbot.waitSignal(listening.surroundings._listener.show_wanted) as wanted:
        tell(data_dir, f"{SHOW} leave-7_TIME12")

    assert wanted.args == ["leave-7_TIME12"]


def test_a_program_that_is_ending_hears_nobody_but_holds_the_folder_until_all_is_saved(listening, data_dir):
    listening.close()

    assert not tell(data_dir, SHOW)
    assert is_running(data_dir)
