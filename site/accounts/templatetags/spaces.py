"""The links that other rooms add to a commune's space."""

from typing import Any

from django import template

from accounts.contributions import space_links
from territory.models import Commune

register = template.Library()


@register.simple_tag
def links_of_space(commune: Commune) -> list[dict[str, Any]]:
    """Return the label and the address of each link."""
    return [{"label": link.label, "address": link.address(commune.code)} for link in space_links()]
