import pytest

from handing_on import Words, read_words


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], Words(only_set_up=False, handed_on=())),
        (["--setup"], Words(only_set_up=True, handed_on=())),
        (["--", "status", "--json"], Words(only_set_up=False, handed_on=("status", "--json"))),
        (["status", "--json"], Words(only_set_up=False, handed_on=("status", "--json"))),
        (["-k", "ledger"], Words(only_set_up=False, handed_on=("-k", "ledger"))),
        (["-x", "--", "tests/domain"], Words(only_set_up=False, handed_on=("-x", "tests/domain"))),
    ],
)
def test_what_a_script_does_not_know_is_handed_on(arguments, expected):
    assert read_words(arguments, "A script.") == expected


def test_an_own_option_after_the_dashes_belongs_to_the_program():
    assert read_words(["--", "--setup"], "A script.") == Words(only_set_up=False, handed_on=("--setup",))


def test_dashes_of_the_program_are_kept():
    assert read_words(["--", "log", "--", "-5"], "A script.").handed_on == ("log", "--", "-5")


def test_the_programs_exit_code_is_handed_through(script):
    usage_error_of_pytest = 4

    ended = script("test.py", "--", "--no-such-option")

    assert ended.returncode == usage_error_of_pytest
    assert "--no-such-option" in ended.stderr
