import pytest


@pytest.fixture
def mail_template(tmp_path, settings):
    """Give one mail, `office/mail/greeting`, in both languages."""
    folder = tmp_path / "office/mail"
    folder.mkdir(parents=True)
    folder.joinpath("greeting.fr.txt").write_text(
        "{% load mail %}L’accusé {{ code|isolated }}\n\n"
        "Bonjour {{ name }}, le {{ day|plain_day }}.\n\nhttps://lcc.example/fr/{{ code }}\n"
    )
    folder.joinpath("greeting.ar.txt").write_text(
        "{% load mail %}الوصل {{ code|isolated }}\n\nمرحبا {{ name }}، {{ day|plain_day }}.\n"
    )
    settings.TEMPLATES = [
        settings.TEMPLATES[0] | {"DIRS": [*settings.TEMPLATES[0]["DIRS"], tmp_path]}
    ]
    return "office/mail/greeting"
