"""The full text index over the entries. Whoever alters `finding_entry` on SQLite in a later
migration makes its triggers again: Django copies the table, not what hangs on it."""

from django.db import migrations

from finding.engine.postgres import POSTGRES
from finding.engine.sqlite import SQLITE


def _dialect(schema_editor):
    return POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE


def install(apps, schema_editor):
    for statement in _dialect(schema_editor).install:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in _dialect(schema_editor).remove:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("finding", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
