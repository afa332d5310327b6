"""An editor who publishes at one host, and a reader who asks the other at once."""

import time
from collections.abc import Iterator

from allauth.mfa.totp.internal import auth as totp
from wagtail.models import Page
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from accounts.models import User
from accounts.services.second_factor import add_app, keep_codes
from home.demonstration import load_site
from home.models import StandardPage
from publishing.planting import plant
from tests.trials.figures import Figure, exactly
from tests.trials.proxy import Proxy
from tests.trials.reader import Reader
from tests.trials.several_hosts import Portal

from .newcomer import expect

EDITOR, PASSWORD = "redaction@portail.example", "long-and-invented"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ADDRESS = "/fr/essai/"


def plant_page() -> Page:
    """Make a small site with one page in both languages, and somebody who may edit it."""
    texts = {
        "fr": {"title": "Avant", "body": [{"type": "text", "value": "<p>Texte.</p>"}]},
        "ar": {"title": "قبل", "body": [{"type": "text", "value": "<p>نص.</p>"}]},
    }
    page = plant(load_site(), StandardPage, "essai", **texts).fr
    editor = User.objects.create_superuser(email=EDITOR, password=PASSWORD)
    add_app(user=editor, secret=SECRET)
    keep_codes(user=editor)
    return page


def shown_by_the_other(portal: Portal, page: Page) -> Iterator[Figure]:
    """Publish at each host in turn; count where the next request to the other shows it."""
    editor = signed_in(portal.before[0])
    shown, kept = 0, 0
    for number, (here, there) in enumerate((portal.before, portal.before[::-1])):
        title = f"Après {number}"
        reader = Reader(there)
        reader.cookies.clear()  # a reader who is nobody yet is shown what is kept
        for _time in range(4):  # so that every process there has the page kept
            expect(reader.get(ADDRESS), 200)
        editor.proxy = here
        publish(editor, page, title)
        shown += title in reader.get(ADDRESS).text
        kept += title in reader.get(ADDRESS).text
    yield exactly("pages published at one host and shown by the other at once", shown, 2)
    yield exactly("shown by it thereafter", kept, 2)


def signed_in(proxy: Proxy) -> Reader:
    """Return an editor who has shown both factors."""
    editor = Reader(proxy)
    expect(editor.get("/admin/login/"), 200)
    expect(editor.post("/admin/login/", {"username": EDITOR, "password": PASSWORD}), 302)
    code = totp.format_hotp_value(totp.hotp_value(SECRET, int(time.time()) // 30))
    expect(editor.post("/admin/second-facteur/preuve/", {"code": code}), 303)
    return editor


def publish(editor: Reader, page: Page, title: str) -> None:
    """Change the title in Wagtail's form, and publish."""
    address = f"/admin/pages/{page.pk}/edit/"
    shown = expect(editor.get(address), 200).text
    form = dict(querydict_from_html(shown, form_id="page-edit-form").lists())
    # The blocks of the text are shown by JavaScript alone.
    form |= nested_form_data({"body": streamfield([("text", rich_text("<p>Texte.</p>"))])})
    form["title"] = title
    form["action-publish"] = "action-publish"
    expect(editor.post(address, form), 302)
