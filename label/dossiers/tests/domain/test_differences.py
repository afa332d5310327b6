from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from label.dossiers.domain.differences import Difference, differences

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEYS = ["a", "b", "c", "d"]
VALUES = st.one_of(
    st.none(), st.text(max_size=3), st.booleans(), st.lists(st.sampled_from("xy"), max_size=2)
)


@st.composite
def snapshots(draw):
    answers = [
        {"key": key, "code": f"q-{key}", "typed": draw(VALUES), "value": draw(VALUES)}
        for key in draw(st.lists(st.sampled_from(KEYS), unique=True).map(sorted))
    ]
    asked = [answer["key"] for answer in answers] or ["-"]
    files = [
        {"question": key, "file": str(n), "name": f"{mark}.pdf", "size": 1, "sha256": mark}
        for n, (key, mark) in enumerate(
            draw(
                st.lists(st.tuples(st.sampled_from(asked), st.sampled_from("pq")), max_size=3)
                if answers
                else st.just([])
            )
        )
    ]
    return {"answers": answers, "files": files}


@UNHURRIED
@given(snapshots())
def test_nothing_differs_from_itself(snapshot):
    assert differences(snapshot, snapshot) == []


@UNHURRIED
@given(snapshots(), snapshots())
def test_both_ways_tell_of_the_same_questions_the_other_way_round(before, after):
    mirror = {"added": "removed", "removed": "added", "changed": "changed"}
    there = {(one.key, one.change) for one in differences(before, after)}
    back = {(one.key, mirror[one.change]) for one in differences(after, before)}
    assert there == back


@UNHURRIED
@given(snapshots(), snapshots())
def test_each_question_is_told_once_and_in_order(before, after):
    found = [one.key for one in differences(before, after)]
    assert len(found) == len(set(found))
    order = [a["key"] for a in after["answers"]]
    told = [one.change == "removed" for one in differences(before, after)]
    assert told == sorted(told)
    standing = found[: told.count(False)]
    assert standing == sorted(standing, key=order.index)


@UNHURRIED
@given(snapshots())
def test_from_nothing_everything_that_is_answered_is_added(snapshot):
    empty = {"answers": [], "files": []}
    found = differences(empty, snapshot)
    assert {one.change for one in found} <= {"added"}
    assert differences(snapshot, empty) == [Difference(o.key, o.code, "removed") for o in found]


def test_a_file_sent_again_under_another_id_is_the_same_file():
    def sent(file, sha256):
        answer = {"key": "k", "code": "proof", "typed": [file], "value": [file]}
        paper = {"question": "k", "file": file, "name": "a.pdf", "size": 1, "sha256": sha256}
        return {"answers": [answer], "files": [paper]}

    assert differences(sent("1", "aa"), sent("2", "aa")) == []
    assert differences(sent("1", "aa"), sent("1", "bb")) == [Difference("k", "proof", "changed")]


def test_the_answer_no_is_an_answer():
    def sent(value):
        return {"answers": [{"key": "k", "code": "q", "typed": "", "value": value}], "files": []}

    assert differences(sent(None), sent(False)) == [Difference("k", "q", "added")]
    assert differences(sent(""), sent(None)) == []
