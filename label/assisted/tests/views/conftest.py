from label.dossiers.tests.views.conftest import at_now, posted  # noqa: F401
