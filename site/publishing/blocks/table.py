from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class RowBlock(blocks.StructBlock):
    """One row; its first cell names it."""

    cells = blocks.ListBlock(
        blocks.CharBlock(required=False, max_length=500, label=_("Cell")), label=_("Cells")
    )

    class Meta:
        icon = "list-ul"
        label = _("Row")


class TableBlock(blocks.StructBlock):
    """A simple table whose every cell is a text to translate.

    Wagtail's own table blocks are not seen by wagtail-localize; this one is.
    """

    caption = blocks.CharBlock(label=_("Caption"), max_length=200)
    columns = blocks.ListBlock(
        blocks.CharBlock(max_length=120, label=_("Column heading")),
        label=_("Columns"),
        min_num=2,
        max_num=8,
    )
    rows = blocks.ListBlock(RowBlock(), label=_("Rows"), min_num=1)

    def clean(self, value: Any) -> Any:
        """Refuse a row that has not one cell for each column."""
        cleaned = super().clean(value)
        width = len(cleaned["columns"])
        uneven = [row for row in cleaned["rows"] if len(row["cells"]) != width]
        if uneven:
            raise blocks.StructBlockValidationError(
                non_block_errors=[_("Each row needs one cell for each column.")]
            )
        return cleaned

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("A small table with column headings; the first cell names its row.")
        template = "publishing/blocks/table.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "caption": _("Dossiers received in 2022"),
            "columns": [_("Milieu"), _("Dossiers")],
            "rows": [{"cells": [_("Urban"), "58"]}, {"cells": [_("Rural"), "57"]}],
        }
