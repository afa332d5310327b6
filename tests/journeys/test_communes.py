"""What the journeys share without knowing of each other: the communes of one portal."""

import json
from urllib.parse import quote

from label.dossiers.content.invented import ALL
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal


def code(portal: Portal, language: str, name: str) -> str:
    """Return the code of the one commune that has a name."""
    found = json.loads(portal.get(f"/{language}/communes/suggestions?q={quote(name)}"))
    exact = [one["code"] for one in found["communes"] if one["label"].startswith(f"{name} — ")]
    assert len(exact) == 1, (name, found)
    return str(exact[0])


def test_every_journey_has_a_commune_of_its_own(portal: Portal) -> None:
    taken = [one.code for one in ALL]
    taken += [
        code(portal, language, name)
        for names in COMMUNES.values()
        for language, name in names.items()
    ]
    assert sorted(taken) == sorted(set(taken))
