from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of file: how it is called, how it begins, and how it is read.

    `examine` returns the content to keep, and raises `Refused` for what it will not take.
    """

    code: str
    extensions: tuple[str, ...]
    media_type: str
    signature: bytes
    examine: Callable[[bytes], bytes]
