"""Pictures of one paper: how many may be attached, and in what order they are joined."""

from collections.abc import Collection, Mapping, Sequence

PICTURES = ("image/jpeg", "image/png")
MOST = 20  # pictures of one paper


def takes_paper_as_pictures(kinds: Collection[str]) -> bool:
    """Say whether a question takes pictures and the PDF that they can be joined into."""
    return "pdf" in kinds and bool({"jpeg", "png"} & set(kinds))


def room_left(
    max_files: int, kinds: Collection[str], held: Sequence[str], *, picture: bool = True
) -> int:
    """Return how many more files a question takes, `held` being the media types it has.

    Where pictures can be joined into one PDF, the pages of a paper may be attached first: what is
    too many is then told, and holds up the sending, not the draft.
    """
    pictures = sum(media_type in PICTURES for media_type in held)
    if picture and takes_paper_as_pictures(kinds):
        return max(MOST - pictures, 0) if len(held) - pictures < max_files else 0
    return max(max_files - len(held), 0)


def in_order(held: Sequence[int], wanted: Mapping[int, str]) -> list[int]:
    """Return the pictures by the numbers that the person wrote; the others follow as they came."""

    def place(item: tuple[int, int]) -> tuple[bool, int, int]:
        position, key = item
        text = wanted.get(key, "").strip()[:4]
        number = int(text) if text.isdecimal() else None
        return (number is None, number or 0, position)

    return [key for _position, key in sorted(enumerate(held), key=place)]
