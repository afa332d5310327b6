"""The frozen list of the draw as a file: what the program takes, and both languages for people."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from label.dossiers.exports.csv_file import lines
from publishing.bilingual import both
from territory.labels import MILIEUX

COLUMNS = (
    "reference",
    "region",
    "milieu",
    "lot",
    "commune",
    "commune_fr",
    "commune_ar",
    "region_fr",
    "region_ar",
    "milieu_fr",
    "milieu_ar",
)


def lots_csv(content: Mapping[str, Any]) -> str:
    """Return the list in UTF-8 CSV with its mark; `lot` is the lot drawn, before any move."""
    regions = {row["code"]: row for row in content["regions"]}
    words = {code: both(partial(str, said)) for code, said in MILIEUX}
    rows = []
    for row in content["lots"]["listed"]:
        region, milieu = regions.get(row["region"], {}), words[row["milieu"]]
        names = [row.get("code"), row.get("name_fr"), row.get("name_ar")]
        names += [region.get("name_fr"), region.get("name_ar"), milieu["fr"], milieu["ar"]]
        rows.append([row["reference"], row["region"], row["milieu"], row["lot"], *names])
    return "".join(lines(COLUMNS, rows))
