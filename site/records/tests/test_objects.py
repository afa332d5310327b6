"""The same promises as the disk's, on a store that speaks S3 (moto, in this process)."""

import boto3
import pytest
from botocore.exceptions import EndpointConnectionError
from django.core.files.base import ContentFile
from moto import mock_aws

from records.objects import MediaObjects, PrivateObjects, StoreFailed
from records.storage import new_key

OPTIONS = {
    "bucket_name": "essai",
    "region_name": "us-east-1",
    "access_key": "essai",
    "secret_key": "essai",
    "file_overwrite": False,
    "default_acl": None,
}
# botocore dates its signatures in a way that Python 3.12 warns of.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def bucket():
    with mock_aws():
        boto3.client(
            "s3",
            region_name="us-east-1",
            aws_access_key_id="essai",
            aws_secret_access_key="essai",
        ).create_bucket(Bucket="essai")
        yield OPTIONS


def test_a_private_file_is_kept_found_listed_and_removed_and_has_no_address(bucket):
    storage, key = PrivateObjects(**bucket), new_key()
    assert storage.save(key, ContentFile(b"paper")) == key
    with storage.open(key) as kept:
        assert kept.read() == b"paper"
    assert (storage.all_keys(), storage.exists(key), storage.size(key)) == ([key], True, 5)
    assert storage.get_modified_time(key).tzinfo is not None
    with pytest.raises(ValueError, match="no address"):
        storage.url(key)
    storage.delete(key)
    assert storage.all_keys() == []
    with pytest.raises(FileNotFoundError):
        storage.open(key).read()


def test_an_image_has_the_portals_own_address(bucket):
    storage = MediaObjects(**bucket)
    name = storage.save("images/été.svg", ContentFile(b"<svg/>"))
    assert storage.url(name) == "/media/images/%C3%A9t%C3%A9.svg"
    assert storage.listdir("images") == ([], ["été.svg"])


def test_a_store_that_does_not_answer_fails_as_a_disk_does(bucket, monkeypatch):
    storage = PrivateObjects(**bucket)

    def away(*args, **kwargs):
        raise EndpointConnectionError(endpoint_url="http://127.0.0.1:1")

    monkeypatch.setattr(storage.bucket.meta.client, "head_object", away)
    with pytest.raises(StoreFailed) as failure:
        storage.exists("a")
    assert isinstance(failure.value, OSError)
