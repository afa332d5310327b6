import json

from publishing.templatetags.structured import json_ld


def test_facts_cannot_leave_their_element():
    facts = {"name": "</script><script>alert(1)</script> & مجلس"}
    written = json_ld(facts)
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside) == facts


def test_no_facts_write_nothing():
    assert json_ld(None) == ""
