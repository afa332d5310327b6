"""Write the tables anew after a rule was changed: `python -m tests.access`."""

from .matrix import write

for path in write():
    print(path)
