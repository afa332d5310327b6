import json

from django.template import Context, Template

from publishing.templatetags.structured import json_ld


def test_facts_cannot_leave_their_element():
    facts = {"name": "</script><script>alert(1)</script> & مجلس"}
    written = json_ld(facts)
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside) == facts


def test_no_facts_write_nothing():
    assert json_ld(None) == ""


def test_crumbs_are_told_with_their_whole_address(rf) -> None:
    page = Template("{% load structured %}{% crumbs_json_ld crumbs %}")
    crumbs = [{"title": "Accueil", "url": "/fr/"}, {"title": "Le label"}]
    html = page.render(Context({"crumbs": crumbs, "request": rf.get("/fr/label/")}))
    facts = json.loads(html.removesuffix("</script>").partition(">")[2])
    assert [item["item"] for item in facts["itemListElement"]] == [
        "http://testserver/fr/",
        "http://testserver/fr/label/",
    ]
