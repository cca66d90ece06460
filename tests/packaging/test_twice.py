from twice import EXCEPTIONS, differences, summed


def test_no_file_may_differ():
    assert EXCEPTIONS == {}


def test_files_that_differ_or_are_missing_are_named():
    assert differences({"same": "1", "other": "1", "gone": "1"}, {"same": "1", "other": "2", "new": "1"}) == [
        "gone: only in one of them",
        "new: only in one of them",
        "other: not the same",
    ]


def test_where_a_link_leads_to_counts(tmp_path):
    (tmp_path / "file").write_text("words")
    (tmp_path / "link").symlink_to("file")
    before = summed(tmp_path)
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to("elsewhere")

    assert differences(before, summed(tmp_path)) == ["link: not the same"]
