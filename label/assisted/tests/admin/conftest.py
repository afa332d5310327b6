from label.dossiers.tests.views.conftest import at_now  # noqa: F401
