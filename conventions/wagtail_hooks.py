from wagtail.snippets.models import register_snippet

from conventions.viewsets import ConventionsGroup

register_snippet(ConventionsGroup)
