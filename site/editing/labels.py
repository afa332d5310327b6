"""Codes of this room and what they are called."""

from django.utils.translation import gettext_lazy as _

from publishing.domain.content import MUST, SHOULD

WEIGHTS = [(MUST, _("to be mended")), (SHOULD, _("could be better"))]

LINK_KINDS = [
    ("page", _("a page of the portal")),
    ("document", _("a document")),
    ("anchor", _("a section of the page")),
    ("path", _("an address of the portal")),
    ("web", _("another site")),
]

ADDRESS_STATES = [
    ("unknown", _("not checked yet")),
    ("answers", _("answers")),
    ("gone", _("is not there")),
    ("refused", _("does not let itself be checked")),
    ("failing", _("does not answer")),
    ("private", _("leads into a private network")),
]

# Why a link is reported, by the annotation of `selectors.broken_links`.
FAULTS = [
    ("deleted", _("The page or document was deleted.")),
    ("unpublished", _("The page is not published.")),
    ("missing", _("The section or address does not exist.")),
    ("gone", _("The other site says that it is not there.")),
    ("failing", _("The other site does not answer.")),
    ("private", _("The address leads into a private network.")),
]
