"""Blocks stay out of migrations, and migrations do not touch them."""

from django.db.migrations.writer import MigrationWriter

from publishing.fields import BodyField, QuietStreamField

RAW = [{"type": "gone", "value": "x", "id": "1"}]


def test_a_migration_names_the_field_and_no_block() -> None:
    written, _imports = MigrationWriter.serialize(BodyField(blank=True))
    assert written == "publishing.fields.BodyField([], blank=True)"


def test_a_historical_field_hands_over_what_is_stored() -> None:
    field = QuietStreamField([], blank=True)
    assert field.to_python(RAW) == RAW
    assert field.get_prep_value(RAW) == RAW


def test_a_body_has_its_blocks() -> None:
    assert BodyField(blank=True).to_python([("text", "<p>a</p>")])[0].block_type == "text"
