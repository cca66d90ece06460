"""The bill of materials in CycloneDX: what a bundle is made of, part by part, with versions, licences and hashes."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from components import Component
from release import Release


def document(release: Release, bundle: Path, found: Mapping[Component, Iterable[str]]) -> str:
    """Write the bill of a bundle whose components and their files were found."""
    program = Part(
        name="smoketracker",
        version=release.version,
        type=ComponentType.APPLICATION,
        description=release.summary,
        licenses=[LicenseExpression("MIT")],
        purl=PackageURL.from_string(f"pkg:generic/smoketracker@{release.version}"),
        bom_ref=f"smoketracker@{release.version}",
    )
    parts = [_part(bundle, component, names) for component, names in found.items()]
    bom = Bom(components=parts, metadata=BomMetaData(component=program, timestamp=release.moment))
    bom.register_dependency(program, parts)
    # Its number follows from what it tells, so that the same bundle has the same bill.
    bom.serial_number = uuid5(NAMESPACE_URL, "")
    bom.serial_number = uuid5(NAMESPACE_URL, JsonV1Dot6(bom).output_as_string())
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _part(bundle: Path, component: Component, names: Iterable[str]) -> Part:
    return Part(
        name=component.name,
        version=component.version or None,
        type=ComponentType.LIBRARY,
        description=component.about or None,
        licenses=[_licence(component.licence)],
        purl=PackageURL.from_string(component.purl),
        bom_ref=component.purl,
        components=[_file(bundle, name, component) for name in names],
    )


def _licence(licence: str) -> LicenseExpression | DisjunctiveLicense:
    return LicenseExpression(licence) if "LicenseRef" not in licence else DisjunctiveLicense(name="Public domain")


def _file(bundle: Path, name: str, component: Component) -> Part:
    digest = hashlib.sha256((bundle / name).read_bytes()).hexdigest()
    return Part(
        name=name,
        type=ComponentType.FILE,
        bom_ref=f"{component.purl}#{name}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )
