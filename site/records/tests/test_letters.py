from datetime import date

import pytest

from records.letters import BETWEEN, parts, write

CONTEXT = {"code": "LCC-1", "name": "L'été <b>", "day": date(2026, 8, 25)}


def test_a_bilingual_mail_holds_both_languages_the_readers_first(mail_template):
    letter = write(mail_template, CONTEXT, ("ar", "fr"))
    assert letter.subject == "الوصل \u2068LCC-1\u2069 | L’accusé \u2068LCC-1\u2069"
    assert letter.text.index("مرحبا") < letter.text.index("Bonjour")
    assert "le \u206825 août 2026\u2069" in letter.text


def test_plain_text_is_not_escaped_and_html_is(mail_template):
    letter = write(mail_template, CONTEXT, ("fr",))
    assert "Bonjour L'été <b>," in letter.text
    assert "L&#x27;été &lt;b&gt;" in letter.html and "<b>" not in letter.html


def test_each_language_has_its_direction_and_addresses_are_links(mail_template):
    letter = write(mail_template, CONTEXT, ("fr", "ar"))
    assert '<div lang="ar" dir="rtl"' in letter.html and '<div lang="fr" dir="ltr"' in letter.html
    assert '<a href="https://lcc.example/fr/LCC-1"' in letter.html


def test_a_mail_without_a_subject_is_refused(mail_template, tmp_path):
    (tmp_path / "office/mail/greeting.fr.txt").write_text("Only one line")
    with pytest.raises(ValueError, match="subject line"):
        write(mail_template, CONTEXT, ("fr",))


def test_a_written_mail_is_parted_again_by_language(mail_template):
    letter = write(mail_template, CONTEXT, ("ar", "fr"))
    again = parts(letter.subject, letter.text, ["ar", "fr"])
    assert [(part.language, part.direction) for part in again] == [("ar", "rtl"), ("fr", "ltr")]
    assert again[1].body.startswith("Bonjour") and again[0].subject.startswith("الوصل")


def test_a_subject_with_a_bar_in_it_is_not_cut():
    again = parts("a | b | c", f"x{BETWEEN}y", ["fr", "ar"])
    assert [(part.subject, part.body) for part in again] == [("a | b | c", "x"), ("", "y")]


def test_what_stands_between_the_languages_may_be_typed_too(mail_template):
    told = parts("Objet", f"Bonjour{BETWEEN}Suite{BETWEEN}Fin", ["fr", "ar"])
    assert [part.body for part in told] == [f"Bonjour{BETWEEN}Suite{BETWEEN}Fin", ""]
    assert [part.subject for part in told] == ["Objet", ""]
