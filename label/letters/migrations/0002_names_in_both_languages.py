"""A template has a name in each language: the one it had is the French one.

The templates to begin with get their Arabic name; one that officers made keeps its only name in
both until they give the other.
"""

from django.db import migrations, models
from django.db.models import F

ARABIC = {
    "Commune retenue": "جماعة مقبولة",
    "Commune de la liste d’attente": "جماعة في لائحة الاحتياط",
    "Commune non retenue": "جماعة غير مقبولة",
}


def forwards(apps, schema_editor):
    templates = apps.get_model("letters", "LetterTemplate").objects
    templates.update(name_ar=F("name_fr"))
    for french, arabic in ARABIC.items():
        if not templates.filter(name_ar=arabic).exists():
            templates.filter(name_fr=french).update(name_ar=arabic)


class Migration(migrations.Migration):
    dependencies = [("letters", "0001_initial")]
    operations = [
        migrations.RenameField("lettertemplate", "name", "name_fr"),
        migrations.AlterField(
            "lettertemplate",
            "name_fr",
            models.CharField(max_length=120, unique=True, verbose_name="name (French)"),
        ),
        migrations.AddField(
            "lettertemplate",
            "name_ar",
            models.CharField(default="", max_length=120, verbose_name="name (Arabic)"),
            preserve_default=False,
        ),
        migrations.RunPython(forwards, migrations.RunPython.noop),
        migrations.AlterField(
            "lettertemplate",
            "name_ar",
            models.CharField(max_length=120, unique=True, verbose_name="name (Arabic)"),
        ),
        migrations.AlterModelOptions(
            "lettertemplate",
            {
                "ordering": ["kind", "name_fr"],
                "verbose_name": "letter template",
                "verbose_name_plural": "letter templates",
            },
        ),
    ]
