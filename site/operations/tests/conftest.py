import shutil

import pytest
from django.conf import settings as configured

from records.storage import private_storage


@pytest.fixture
def empty_folders(settings, tmp_path):
    """Give a portal whose folders of files and backups hold nothing."""
    settings.BACKUP_DIR = str(tmp_path / "backups")
    for folder in (private_storage().location, configured.MEDIA_ROOT):
        shutil.rmtree(folder, ignore_errors=True)
    return tmp_path / "backups"


@pytest.fixture
def officer(django_user_model):
    """Give someone who may do everything in the administration."""
    return django_user_model.objects.create_superuser(email="exploitation@portail.example")
