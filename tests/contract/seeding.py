"""A member, a token and a dossier for the check of the typed addresses, in a served portal.

Run by `manage.py shell -c "from tests.contract.seeding import seed; seed()"`.
"""

import json

from django.utils import timezone

from accounts.models import User
from accounts.services.spaces import claim_space
from accounts.services.tokens import make_token
from conventions.models import ConventionPage
from label.calls.selectors import public_calls
from label.dossiers.selectors import form_of
from label.dossiers.services.start import start_dossier
from territory.models import Commune


def seed() -> None:
    """Write what was made to standard output, as JSON."""
    now = timezone.now()
    commune = Commune.objects.order_by("code").first()
    person = User.objects.create_user(email="programme@commune.example")
    claim_space(user=person, commune=commune, role="director")
    _token, text = make_token(
        commune=commune, name="Contrôle", scope="submit", days=30, by=person, now=now
    )
    call = public_calls(state="open", now=now).get()
    dossier = start_dossier(call=call, commune=commune, user=person, language="fr", now=now)
    made = {"token": text, "dossier": str(dossier.public_id), "call": call.slug}
    filed = next(one for one in form_of(dossier).questions() if one.shape == "files")
    page = ConventionPage.objects.live().order_by("pk").first()
    print(
        json.dumps(
            made | {"commune": commune.code, "question": filed.code, "convention": page.slug}
        )
    )
