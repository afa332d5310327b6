"""Whole public pages, kept for all workers and served before anything else is asked.

- `addresses`: which requests ask for a public page that anybody may have, and the name it has.
- `pages`: what is kept of an answer, and which answers may be.
- `store`: where it lies: the shared cache, and before it the memory of each process.
- `turns`: one reader has a page rendered, the others wait for it.
- `instants`: until when a page may be true.
- `rendering`: a page is rendered for nobody: no cookie, no header of the reader reaches it.
- `middleware`: the way of a request through these.
- `front`: the short way of a request for what is kept, before Django.
"""

from .front import Front
from .middleware import PageCache

__all__ = ["Front", "PageCache"]
