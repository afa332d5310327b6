"""The library's tools, as the search box finds them; and what the label's pages show of rows."""

from collections.abc import Iterator

from django.utils import timezone

from finding.sources import Description, Finding, Source, depends, describe, register
from label import selectors
from label.models import FrameworkVersion, Milestone, ProcessStep, Tool
from label.models.pages.principles_page import PrinciplesPage
from label.models.pages.process_page import ProcessPage
from label.models.pages.progress_page import ProgressPage
from label.models.pages.tools_index_page import ToolsIndexPage
from publishing.bilingual import pick
from publishing.signposts import address_of


def find_tool(tool: Tool) -> list[Finding]:
    """Return a published tool at its place in the library, in each language of it."""
    if not tool.live or not (tool.title_fr or tool.title_ar):
        return []
    libraries = ToolsIndexPage.objects.live().select_related("locale")
    return [_finding(tool, library) for library in libraries]


def _finding(tool: Tool, library: ToolsIndexPage) -> Finding:
    language = library.locale.language_code
    other = "ar" if language == "fr" else "fr"
    title = pick(tool, "title", language) or pick(tool, "title", other)
    step = pick(tool.step, "name", language) if tool.step else ""
    return Finding(
        kind="tool",
        language=language,
        twin=f"tool:{tool.pk}",
        url=f"{address_of(library.url_path, language)}#tool-{tool.number}",
        title=title,
        summary=pick(tool, "summary", language),
        body=f"{tool.get_kind_display()} {step}",
        documents=(tool.document_id,) if tool.document_id else (),
    )


def every_tool() -> Iterator[tuple[int, list[Finding]]]:
    """Yield what is public of every tool."""
    for tool in Tool.objects.select_related("step"):
        yield tool.pk, find_tool(tool)


def _principles(page: PrinciplesPage) -> Iterator[str]:
    language = page.locale.language_code
    for edition in selectors.editions(timezone.localdate()):
        yield pick(edition.version, "name", language)
        for principle in edition.version.principles.all() if edition.is_current else ():
            yield pick(principle, "name", language)
            yield pick(principle, "demand", language)


def _process(page: ProcessPage) -> Iterator[str]:
    language = page.locale.language_code
    process = selectors.process()
    for step in (*process.steps, *process.outcomes):
        yield pick(step, "name", language)
        yield pick(step, "summary", language)


def _milestones(page: ProgressPage) -> Iterator[str]:
    language = page.locale.language_code
    for year in selectors.timeline():
        for milestone in year.milestones:
            yield pick(milestone, "title", language)
            yield pick(milestone, "text", language)
            yield from (pick(one, "text", language) for one in milestone.dates.all())


describe(PrinciplesPage, Description(words=_principles))
describe(ProcessPage, Description(words=_process))
describe(ProgressPage, Description(words=_milestones))
register(Source("tool", Tool, find=find_tool, every=every_tool))
depends(ToolsIndexPage, lambda page: Tool.objects.all())
depends(FrameworkVersion, lambda row: PrinciplesPage.objects.live())
depends(ProcessStep, lambda row: ProcessPage.objects.live())
depends(Milestone, lambda row: ProgressPage.objects.live())
