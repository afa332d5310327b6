from wagtail.snippets.models import register_snippet

from label.viewsets import FrameworkViewSetGroup

register_snippet(FrameworkViewSetGroup)
