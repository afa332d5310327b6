"""The content of one page, ready for use on another site."""

from django.test import TestCase
from wagtail.models import Collection, CollectionViewRestriction

from home.models import ArticlePage
from tests.one_of_each import World, plant_world

HOST = "http://127.0.0.1:8000"


class ContentTest(TestCase):
    world: World

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = plant_world()
        cls.world.grow(1)

    def told(self, body, language="fr"):
        page = ArticlePage.objects.get(slug="article-0", locale__language_code=language)
        page.body = body
        page.save_revision().publish()
        response = self.client.get(f"/api/v2/pages/{page.pk}/")
        assert "Last-Modified" in response
        return response.json()

    def test_rich_text_is_html_whose_links_lead_to_the_page_in_its_language(self):
        link = f'<p><a linktype="page" id="{self.world.calls.fr.pk}">Appels</a></p>'
        for language in ("fr", "ar"):
            block = self.told([{"type": "text", "value": link}], language)["body"][0]
            html = f'<p><a href="{HOST}/{language}/appels/">Appels</a></p>'
            assert (block["type"], block["value"]) == ("text", html)
            assert html in block["html"]

    def test_a_picture_has_its_renditions_by_media_type(self):
        image = {"image": self.world.image.pk, "alternative": "Une étoile", "caption": ""}
        self.world.image.get_rendition("width-300|format-avif")
        value = self.told([{"type": "image", "value": image}])["body"][0]["value"]
        assert value["alternative"] == "Une étoile"
        assert value["image"]["src"].startswith(f"{HOST}/media/images/")
        sets = value["image"]["srcset"]
        assert sets["image/webp"].endswith(" 960w")
        assert " 480w, " in sets["image/webp"]
        assert sets["image/avif"].endswith(" 300w")
        assert all(".fill-" not in one for one in sets.values())

    def test_typed_blocks_keep_their_shape(self):
        steps = {"title": "T", "steps": [{"title": "A", "text": ""}, {"title": "B", "text": "b"}]}
        block = self.told([{"type": "steps", "value": steps}])["body"][0]
        assert block["value"] == steps
        assert "<li" in block["html"]

    def test_a_page_that_is_led_to_is_told_only_while_it_is_public(self):
        action = {
            "title": "T",
            "text": "",
            "label": "L",
            "page": self.world.calls.fr.pk,
            "address": "",
        }
        led = self.told([{"type": "action", "value": action}])["body"][0]["value"]["page"]
        assert led == {
            "id": self.world.calls.fr.pk,
            "title": "appels fr",
            "address": f"{HOST}/fr/appels/",
        }
        self.world.calls.fr.unpublish()
        assert self.told([{"type": "action", "value": action}])["body"][0]["value"]["page"] is None

    def test_a_document_of_a_private_collection_is_not_told(self):
        block = [{"type": "document", "value": {"document": self.world.document.pk}}]
        document = self.told(block)["body"][0]["value"]["document"]
        assert document["address"].startswith(f"{HOST}/documents/")
        collection = Collection.get_first_root_node().add_child(name="Privé")
        CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
        self.world.document.collection = collection
        self.world.document.save()
        assert self.told(block)["body"][0]["value"]["document"] is None

    def test_every_type_of_page_can_be_told(self):
        for language in ("fr", "ar"):
            address = f"/api/v2/pages/?limit=20&fields=*&locale={language}"
            listed = self.client.get(address).json()["items"]
            assert len(listed) > 15
            for one in listed:
                assert self.client.get(f"/api/v2/pages/{one['id']}/").status_code == 200
