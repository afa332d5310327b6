"""Rows that Wagtail's own migrations name in English are read by both languages."""

from django.db import migrations

ROOT = ("Root", "Racine · الجذر")
STOCK = ("Moderators approval", "Relecture d’origine · المراجعة الأصلية")


def rename(apps, old, new):
    pages = apps.get_model("wagtailcore", "Page").objects.filter(depth=1, title=ROOT[old])
    pages.update(title=ROOT[new], draft_title=ROOT[new])
    for name in ("Workflow", "Task"):
        rows = apps.get_model("wagtailcore", name).objects.filter(name=STOCK[old])
        rows.update(name=STOCK[new])


def forwards(apps, schema_editor):
    rename(apps, 0, 1)


def backwards(apps, schema_editor):
    rename(apps, 1, 0)


class Migration(migrations.Migration):
    dependencies = [
        ("editing", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [migrations.RunPython(forwards, backwards)]
