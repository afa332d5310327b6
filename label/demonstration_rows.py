"""The rows that both languages of the framework share, as the demonstration shows them."""

from label.content import facts
from label.content.ar import rows as ar
from label.content.fr import rows as fr
from label.models import (
    FrameworkVersion,
    Milestone,
    MilestoneDate,
    MilestoneFigure,
    Principle,
    ProcessStep,
    Tool,
)


def load_rows() -> None:
    """Write the editions, the steps, the milestones and the library."""
    _load_editions()
    _load_milestones()
    _load_tools(_load_steps())


def _load_editions() -> None:
    for code, (valid_from, principles) in facts.EDITIONS.items():
        version = FrameworkVersion(
            code=code,
            valid_from=valid_from,
            name_fr=fr.EDITIONS[code][0],
            name_ar=ar.EDITIONS[code][0],
            note_fr=fr.EDITIONS[code][1],
            note_ar=ar.EDITIONS[code][1],
        )
        version.principles = [_principle(principle) for principle in principles]
        version.save()


def _principle(code: str) -> Principle:
    (name_fr, demand_fr), (name_ar, demand_ar) = fr.PRINCIPLES[code], ar.PRINCIPLES[code]
    return Principle(
        code=code,
        icon=code,
        name_fr=name_fr,
        name_ar=name_ar,
        demand_fr=demand_fr,
        demand_ar=demand_ar,
    )


def _load_steps() -> dict[str, ProcessStep]:
    steps = {}
    for position, (code, (kind, actor)) in enumerate(facts.STEPS.items(), start=1):
        (name_fr, summary_fr), (name_ar, summary_ar) = fr.STEPS[code], ar.STEPS[code]
        steps[code] = ProcessStep.objects.create(
            code=code,
            position=position * 10,
            kind=kind,
            actor=actor or "",
            name_fr=name_fr,
            name_ar=name_ar,
            summary_fr=summary_fr,
            summary_ar=summary_ar,
        )
    return steps


def _load_milestones() -> None:
    for code, (kind, starts_on, ends_on, precision) in facts.MILESTONES.items():
        (title_fr, text_fr), (title_ar, text_ar) = fr.MILESTONES[code], ar.MILESTONES[code]
        milestone = Milestone(
            kind=kind,
            starts_on=starts_on,
            ends_on=ends_on,
            precision=precision.value,
            title_fr=title_fr,
            title_ar=title_ar,
            text_fr=text_fr,
            text_ar=text_ar,
        )
        milestone.figures.set(_figures(code))
        milestone.dates.set(_dates(code))
        milestone.save()


def _figures(code: str) -> list[MilestoneFigure]:
    labels = zip(fr.FIGURES.get(code, []), ar.FIGURES.get(code, []), strict=True)
    return [
        MilestoneFigure(value=value, at_least=at_least, label_fr=label_fr, label_ar=label_ar)
        for (value, at_least), (label_fr, label_ar) in zip(
            facts.FIGURES.get(code, []), labels, strict=True
        )
    ]


def _dates(code: str) -> list[MilestoneDate]:
    texts = zip(fr.DATES.get(code, []), ar.DATES.get(code, []), strict=True)
    return [
        MilestoneDate(starts_on=starts_on, ends_on=ends_on, text_fr=text_fr, text_ar=text_ar)
        for (starts_on, ends_on), (text_fr, text_ar) in zip(
            facts.DATES.get(code, []), texts, strict=True
        )
    ]


def _load_tools(steps: dict[str, ProcessStep]) -> None:
    for number, kind, language in facts.KNOWN_TOOLS:
        (title_fr, summary_fr), (title_ar, summary_ar) = fr.TOOLS[number], ar.TOOLS[number]
        Tool.objects.create(
            number=number,
            kind=kind,
            language=language or "",
            title_fr=title_fr,
            title_ar=title_ar,
            summary_fr=summary_fr,
            summary_ar=summary_ar,
        )
    first = len(facts.KNOWN_TOOLS) + 1
    for number, (kind, step) in enumerate(facts.EXAMPLE_TOOLS, start=first):
        Tool.objects.create(
            number=number, kind=kind, language="fr_ar", step=steps[step], is_example=True
        )
