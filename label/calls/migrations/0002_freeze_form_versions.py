"""Let the database itself refuse a change of a published form.

Who published it may be emptied, when that person's account is removed; nothing else may change.
Deletion is refused by the keys that protect a version from its call and its dossiers.
"""

from django.db import migrations

FROZEN = ("call_id", "number", "schema", "digest", "published_at")

POSTGRES = f"""
CREATE FUNCTION calls_formversion_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a published form does not change' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER calls_formversion_frozen BEFORE UPDATE OF {", ".join(FROZEN)} ON calls_formversion
FOR EACH ROW EXECUTE FUNCTION calls_formversion_refuse();
"""
SQLITE = f"""
CREATE TRIGGER calls_formversion_frozen BEFORE UPDATE OF {", ".join(FROZEN)} ON calls_formversion
BEGIN SELECT RAISE(ABORT, 'a published form does not change'); END;
"""


def freeze(apps, schema_editor):
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        cursor.execute(POSTGRES if connection.vendor == "postgresql" else SQLITE)


def thaw(apps, schema_editor):
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP TRIGGER calls_formversion_frozen ON calls_formversion")
            cursor.execute("DROP FUNCTION calls_formversion_refuse()")
        else:
            cursor.execute("DROP TRIGGER calls_formversion_frozen")


class Migration(migrations.Migration):
    dependencies = [("calls", "0001_initial")]

    operations = [migrations.RunPython(freeze, thaw)]
