from django.db import migrations, models
from django.db.models import Max, OuterRef, Subquery

from label.calls.domain.form import Form
from label.dossiers.domain.progress import completeness


def fill(apps, schema_editor):
    """Write down what the list asks for of the dossiers that are there."""
    Dossier = apps.get_model("dossiers", "Dossier")
    Deposit = apps.get_model("dossiers", "Deposit")
    last = (
        Deposit.objects.filter(dossier=OuterRef("pk"))
        .order_by()
        .values("dossier")
        .annotate(last=Max("submitted_at"))
        .values("last")
    )
    Dossier.objects.exclude(state="draft").update(submitted_at=Subquery(last), completeness=100)
    for dossier in Dossier.objects.filter(state="draft").select_related("form_version").iterator():
        typed = dict(dossier.answers.values_list("question", "typed"))
        for question, paper in dossier.files.values_list("question", "pk"):
            typed.setdefault(question, []).append(str(paper))
        form = Form.from_schema(dossier.form_version.schema)
        Dossier.objects.filter(pk=dossier.pk).update(completeness=completeness(form, typed))


class Migration(migrations.Migration):

    dependencies = [("dossiers", "0004_workflow")]

    operations = [
        migrations.AddField(
            model_name='dossier',
            name='completeness',
            field=models.PositiveSmallIntegerField(default=0, editable=False, help_text='In percent of the questions asked; 100 where it can be sent, or was.', verbose_name='completeness'),
        ),
        migrations.AddField(
            model_name='dossier',
            name='submitted_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='last submitted'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['changed_at'], name='dossier_changed'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['submitted_at'], name='dossier_submitted'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['completeness', 'changed_at'], name='dossier_completeness'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['call', 'changed_at'], name='dossier_call_changed'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['state', 'changed_at'], name='dossier_state_changed'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['commune', 'changed_at'], name='dossier_commune_changed'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('completeness__lte', 100)), name='dossier_completeness_a_share'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
