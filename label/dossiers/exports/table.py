"""The columns and rows of an export: what is known of each dossier, then its answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from label.calls.domain.form import Form
from label.calls.domain.questions import Question
from label.calls.models import FormVersion
from label.calls.selectors import form_of as frozen_form
from label.dossiers.answered import said_lines
from label.dossiers.models import Deposit, Dossier
from publishing.bilingual import both

Cell = str | int | datetime | None

FIXED: tuple[tuple[Any, Callable[[Dossier, Deposit | None], Cell]], ...] = (
    (_("Reference"), lambda d, _s: d.reference),
    (_("Call"), lambda d, _s: d.call.slug),
    (_("Commune code (HCP)"), lambda d, _s: d.commune.code),
    (_("Commune (French)"), lambda d, _s: d.commune.name_fr),
    (_("Commune (Arabic)"), lambda d, _s: d.commune.name_ar),
    (_("Province or prefecture"), lambda d, _s: d.commune.province.name_fr),
    (_("Region"), lambda d, _s: d.commune.province.region.name_fr),
    (_("Milieu"), lambda d, _s: d.commune.get_milieu_display()),
    (_("State"), lambda d, _s: d.get_state_display()),
    (_("Deposits"), lambda _d, s: s.number if s else 0),
    (_("Submitted (Morocco time)"), lambda _d, s: _local(s)),
    (_("Language of the deposit"), lambda _d, s: s.language if s else ""),
)


@dataclass(frozen=True)
class Column:
    """A question as a column: its code and its heading in both languages."""

    question: Question

    @property
    def heading(self) -> str:
        label = self.question.label
        return f"{self.question.code} — {label.fr} — {label.ar}"


def exported(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Return the dossiers with all that a row needs, in few queries however many there are."""
    deposits = Deposit.objects.order_by("number").defer("fingerprint")
    known = dossiers.select_related("call", "commune__province__region").defer("call__form")
    return known.prefetch_related(Prefetch("deposits", queryset=deposits))


def columns(dossiers: QuerySet[Dossier]) -> list[Column]:
    """Return one column a question code, over all form versions of the dossiers."""
    found: dict[str, Column] = {}
    versions = FormVersion.objects.filter(dossiers__in=dossiers.order_by()).distinct()
    for version in versions.order_by("-pk"):
        for question in frozen_form(version).questions():
            if question.shape != "none":
                found.setdefault(question.code, Column(question))
    return list(found.values())


def headings(shown: list[Column]) -> list[str]:
    """Return the first line, each heading in both languages."""
    return [in_both(name) for name, _cell in FIXED] + [column.heading for column in shown]


def in_both(name: Any) -> str:
    """Return words in French, then in Arabic, in one cell."""
    said = both(lambda: name)
    return f"{said['fr']} — {said['ar']}"


def rows(dossiers: QuerySet[Dossier], shown: list[Column]) -> Iterator[list[Cell]]:
    """Yield one row a dossier; answers are those of its last deposit."""
    forms = FormsByVersion()
    for dossier in exported(dossiers).iterator(chunk_size=200):
        deposits = list(dossier.deposits.all())
        last = deposits[-1] if deposits else None
        yield [cell(dossier, last) for _name, cell in FIXED] + _answers(last, shown, forms)


class FormsByVersion(dict[int, Form]):
    """Each form version, read once."""

    def __missing__(self, pk: int) -> Form:
        self[pk] = frozen_form(FormVersion.objects.get(pk=pk))
        return self[pk]


def _answers(deposit: Deposit | None, shown: list[Column], forms: FormsByVersion) -> list[Cell]:
    if deposit is None:
        return [""] * len(shown)
    form = forms[deposit.form_version_id]
    said = {}
    for answer in deposit.snapshot["answers"]:
        question = form.by_key[answer["key"]]
        names = [f["name"] for f in deposit.snapshot["files"] if f["question"] == answer["key"]]
        said[answer["code"]] = "\n".join(names or said_lines(question, answer))
    return [said.get(column.question.code, "") for column in shown]


def _local(deposit: Deposit | None) -> Cell:
    """Return the local time without its zone, as a spreadsheet holds it."""
    if deposit is None:
        return None
    return timezone.localtime(deposit.submitted_at).replace(tzinfo=None, microsecond=0)
