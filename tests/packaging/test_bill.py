import hashlib
import json

import pytest

import bill
from components import Component

ZLIB = Component("zlib1g", "1:1.2", "Zlib", "pkg:deb/debian/zlib1g@1:1.2", "zlib")
XZ = Component("liblzma5", "", "LicenseRef-public-domain", "pkg:generic/liblzma")


@pytest.fixture
def told(this_release, bundle):
    return json.loads(bill.document(this_release, bundle, {ZLIB: ["_internal/smoketracker/words.txt"], XZ: []}))


def test_it_is_the_bill_of_this_release(told, this_release):
    program = told["metadata"]["component"]

    assert (told["bomFormat"], told["metadata"]["timestamp"]) == ("CycloneDX", "2026-03-09T00:00:00+00:00")
    assert (program["name"], program["version"]) == ("smoketracker", this_release.version)


def test_each_component_stands_there_with_version_licence_and_address(told):
    xz, zlib = sorted(told["components"], key=lambda part: part["name"])

    assert (zlib["name"], zlib["version"], zlib["purl"]) == ("zlib1g", "1:1.2", "pkg:deb/debian/zlib1g@1:1.2")
    assert zlib["licenses"] == [{"expression": "Zlib"}]
    assert xz["licenses"] == [{"license": {"name": "Public domain"}}]


def test_each_file_stands_there_with_its_hash(told):
    (file,) = next(part["components"] for part in told["components"] if part["name"] == "zlib1g")

    assert file["name"] == "_internal/smoketracker/words.txt"
    assert file["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"kind words\n").hexdigest()}]


def test_the_same_bundle_has_the_same_bill(this_release, bundle):
    bills = {bill.document(this_release, bundle, {ZLIB: []}) for _ in range(2)}

    assert len(bills) == 1


def test_another_bundle_has_another_number(this_release, bundle):
    numbers = {json.loads(bill.document(this_release, bundle, parts))["serialNumber"] for parts in ({ZLIB: []}, {})}

    assert len(numbers) == 2
