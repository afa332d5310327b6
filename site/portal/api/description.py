"""The OpenAPI description of the typed addresses, in the language asked for."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as say
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI

from publishing.api.problems import MEDIA_TYPE

SPOKEN = ("summary", "description")
TAGS = {
    "calls": _("Calls for manifestation of interest, and their forms as JSON Schema."),
    "dossiers": _("A commune's dossiers, with a token of its space."),
    "territory": _("Regions, provinces and prefectures, communes."),
    "trainings": _("Sessions of trainings."),
    "conventions": _("The registry of conventions."),
    "statistics": _("Figures that are public."),
}
ABOUT = _(
    "Published data of the label's portal, in French and in Arabic. "
    "Pages are read at /api/v2/pages/."
)
PROBLEM: dict[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": _("Why a request was not done (RFC 9457)."),
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}},
    },
}
LANG: dict[str, Any] = {
    "in": "query",
    "name": "lang",
    "required": False,
    "description": _("Language of titles and problems; else that of Accept-Language."),
    "schema": {"type": "string", "enum": ["fr", "ar"]},
}


def openapi(api: NinjaAPI) -> HttpResponse:
    """Answer the description."""
    return JsonResponse(describe(api), json_dumps_params={"ensure_ascii": False})


def describe(api: NinjaAPI) -> dict[str, Any]:
    """Return the description as JSON, with the sentences of the active language."""
    told: dict[str, Any] = dict(api.get_openapi_schema(path_prefix="api/"))
    told["info"] |= {"description": ABOUT, "x-language": get_language()}
    told["tags"] = [{"name": name, "description": words} for name, words in TAGS.items()]
    told["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    for operation in (one for path in told["paths"].values() for one in path.values()):
        _complete(operation)
    spoken: dict[str, Any] = _spoken(told)
    return spoken


def _complete(operation: dict[str, Any]) -> None:
    """Add what the door does to every operation."""
    operation["parameters"] = [*operation.get("parameters", ()), LANG]
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    responses = {
        str(status): response | {"description": response.get("description") or "OK"}
        for status, response in operation["responses"].items()
    }
    responses["default"] = {"description": PROBLEM["description"], "content": {MEDIA_TYPE: problem}}
    operation["responses"] = responses


def _spoken(part: Any) -> Any:
    """Say every summary and description in the active language."""
    if isinstance(part, list):
        return [_spoken(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        name: say(value) if name in SPOKEN and isinstance(value, str) and value else _spoken(value)
        for name, value in part.items()
    }
