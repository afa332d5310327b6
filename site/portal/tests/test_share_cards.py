from pathlib import Path

import pytest
from PIL import Image

from portal.share_cards import build_share_cards, source


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_a_card_is_set_in_its_own_direction(language: str, direction: str) -> None:
    assert f'lang: "{language}", dir: {direction}' in source(language)


def test_cards_have_the_size_that_networks_ask_for(tmp_path: Path) -> None:
    build_share_cards(tmp_path)
    sizes = {}
    for path in tmp_path.glob("*.png"):
        with Image.open(path) as card:
            sizes[path.name] = card.size
    assert sizes == {"share-ar.png": (1200, 630), "share-fr.png": (1200, 630)}
