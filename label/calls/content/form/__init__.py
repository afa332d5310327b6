"""The example form: what a call could ask over the four prerequisite domains.

Written for the demonstration from organic law 113.14 (art. 119, 120 and 269) and law 31.13; it
copies no official list, and says so to whoever fills it.
"""

from . import (
    adhesion,
    contacts,
    effectiveness,
    equality,
    identification,
    participation,
    transparency,
)

STEPS = [
    identification.STEP,
    contacts.STEP,
    participation.STEP,
    transparency.STEP,
    equality.STEP,
    effectiveness.STEP,
    adhesion.STEP,
]
