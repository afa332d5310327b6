from django.utils.translation import gettext_lazy as _

from territory.models import Commune


class Space(Commune):
    """A commune as the place where its members work; it has no table of its own."""

    class Meta:
        proxy = True
        default_permissions = ()
        permissions = [("recover_space", _("Can recover the space of a commune"))]
        verbose_name = _("space of a commune")
        verbose_name_plural = _("spaces of communes")
