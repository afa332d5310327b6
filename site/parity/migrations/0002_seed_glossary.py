from django.db import migrations

from parity.content.terms import read_terms


def seed(apps, schema_editor):
    """Write the first edition down, once; what editors make of it is theirs."""
    Term = apps.get_model("parity", "Term")
    Term.objects.bulk_create([Term(**term) for term in read_terms()])


class Migration(migrations.Migration):
    dependencies = [("parity", "0001_two_languages")]
    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
