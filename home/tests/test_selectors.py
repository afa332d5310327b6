from home.selectors import latest_news
from home.tests.site import SamplesTestCase


class LatestNewsTest(SamplesTestCase):
    def test_it_gives_the_latest_of_one_language(self) -> None:
        found = latest_news(self.home.ar.locale, limit=1)
        assert [page.title for page in found] == ["مقال"]

    def test_what_is_restricted_is_not_listed(self) -> None:
        self.samples["article"].ar.view_restrictions.create(restriction_type="login")
        found = latest_news(self.home.ar.locale)
        assert [page.title for page in found] == ["بلاغ"]
