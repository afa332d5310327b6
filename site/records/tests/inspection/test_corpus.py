import pytest

from tests.faults.bad_files import corpus, verdict

FILES = corpus()


def test_the_corpus_is_large_and_names_each_file_once():
    assert len(FILES) >= 60
    assert len({file.what for file in FILES}) == len(FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.what)
def test_a_bad_file_is_refused_for_its_reason(file):
    assert verdict(file) == file.reason
