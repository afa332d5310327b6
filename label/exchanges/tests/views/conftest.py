from label.dossiers.tests.views.conftest import posted  # noqa: F401
