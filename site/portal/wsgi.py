"""The WSGI application that gunicorn serves."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")
os.environ.setdefault("PYTHONTZPATH", "")

from django.core.wsgi import get_wsgi_application

django = get_wsgi_application()

from portal.checks import refuse_to_start_on_errors
from portal.page_cache import Front

refuse_to_start_on_errors()

application = Front(django)
