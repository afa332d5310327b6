"""An address that has moved leads on."""

from wagtail.contrib.redirects.models import Redirect

from home.tests.site import SiteTestCase


class RedirectsTest(SiteTestCase):
    def test_an_old_address_leads_to_the_page(self) -> None:
        Redirect.add_redirect("/ancienne-page", redirect_to=self.home.ar)
        response = self.client.get("/ancienne-page")
        assert (response.status_code, response["Location"]) == (301, "/ar/")
