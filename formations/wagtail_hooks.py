from wagtail.snippets.models import register_snippet

from formations.viewsets import ProgrammeViewSet

register_snippet(ProgrammeViewSet)
