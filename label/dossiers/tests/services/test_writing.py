from accounts.models import Membership, User
from label.dossiers.services.writing import write_to_members


def test_each_member_is_written_to_in_their_own_language_first(dossier, member):
    arabic = User.objects.create_user(email="deuxieme@commune.example", language="ar")
    Membership.objects.create(user=arabic, commune=dossier.commune, role="director")
    mails = write_to_members(
        dossier=dossier, template="dossiers/mail/reminder", closes_at=dossier.call.closes_at
    )
    languages = {mail.to: mail.languages for mail in mails}
    assert languages == {member.email: "fr,ar", arabic.email: "ar,fr"}
