"""Bring what was in Wagtail's own library, under the same keys, so that every page still finds it."""

from django.core.management.color import no_style
from django.db import migrations

PAIRS = [
    ("wagtailimages", "Image", "LibraryImage"),
    ("wagtaildocs", "Document", "LibraryDocument"),
]


def move(apps, schema_editor):
    """Copy rows with their keys, and let their tags follow."""
    for app, old_name, new_name in PAIRS:
        old, new = apps.get_model(app, old_name), apps.get_model("publishing", new_name)
        names = [field.attname for field in old._meta.concrete_fields]
        rows = [new(**{name: getattr(row, name) for name in names}) for row in old.objects.all()]
        new.objects.bulk_create(rows)
        if rows:
            move_tags(apps, app, old_name, new_name)
            follow_keys(schema_editor.connection, new)


def move_tags(apps, app, old_name, new_name):
    types = apps.get_model("contenttypes", "ContentType").objects
    old = types.filter(app_label=app, model=old_name.lower()).first()
    if old is not None:
        new, _ = types.get_or_create(app_label="publishing", model=new_name.lower())
        tagged = apps.get_model("taggit", "TaggedItem").objects
        tagged.filter(content_type=old).update(content_type=new)


def follow_keys(connection, model):
    """Have the next key come after the ones that were given."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_media_library"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
