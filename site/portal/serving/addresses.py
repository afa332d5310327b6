import sys

from django.conf import settings

from portal.staff import STAFF, password_path


def base_address() -> str:
    """Return where this server can be reached from the same machine."""
    return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")


def lines() -> list[str]:
    """Return what a person needs to know once the portal is served."""
    base = base_address()
    told = [f"Public          {base}/fr/   {base}/ar/", f"Administration  {base}/admin/"]
    if settings.DEMONSTRATION:
        told.append(f"Mail            {base}/fr/demonstration/courrier/")
    if settings.DEMONSTRATION and password_path().exists():
        told += [f"                {person.email:<28} {person.group}" for person in STAFF]
        told += [f"Password        {password_path().read_text().strip()}   ({password_path()})"]
    return told


def announce() -> None:
    """Print the addresses on standard output."""
    sys.stdout.write("\n" + "\n".join(lines()) + "\n\n")
    sys.stdout.flush()
