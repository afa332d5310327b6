import pytest

from portal.preparation import fingerprints


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A step that counts how often it is made, from one folder."""
    monkeypatch.setattr(fingerprints, "VAR", tmp_path / "var")
    (tmp_path / "sources" / "deep").mkdir(parents=True)
    source = tmp_path / "sources" / "deep" / "file.css"
    source.write_text("a")
    times = []

    def make():
        return fingerprints.once("step", [tmp_path / "sources"], lambda: times.append(1))

    return source, make, times


def test_a_step_is_made_once(made):
    _, make, times = made
    assert (make(), make(), len(times)) == (True, False, 1)


def test_a_changed_file_makes_it_again(made):
    source, make, times = made
    make()
    source.write_text("b")
    assert (make(), len(times)) == (True, 2)


def test_a_step_that_fails_is_tried_again(made, tmp_path):
    def fail():
        raise OSError

    with pytest.raises(OSError):
        fingerprints.once("other", [tmp_path / "sources"], fail)
    assert fingerprints.once("other", [tmp_path / "sources"], lambda: None)
