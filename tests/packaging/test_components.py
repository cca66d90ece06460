from pathlib import Path

import pytest
from license_expression import get_spdx_licensing

import components
from components import LICENCES, NATIVE, Components, UnlistedError
from lock import pinned


@pytest.fixture(scope="module")
def known():
    return Components(Path(__file__).resolve().parents[2])


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("_internal/PySide6/Qt/lib/libQt6Core.so.6", "Qt"),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", "ICU"),
        ("_internal/PySide6/QtCore.abi3.so", "pyside6-essentials"),
        ("_internal/shiboken6/Shiboken.abi3.so", "shiboken6"),
        ("_internal/base_library.zip", "Python"),
        ("_internal/libpython3.11.so.1.0", "Python"),
        ("_internal/python3.11/lib-dynload/zlib.so", "Python"),
        ("_internal/argon2_cffi-25.1.0.dist-info/METADATA", "argon2-cffi"),
        ("_internal/VCRUNTIME140_1.dll", "Python"),
        ("_internal/_sqlite3.pyd", "Python"),
        ("_internal/libz.1.dylib", "libz"),
        ("_internal/tzdata/zoneinfo/Europe/Berlin", "tzdata"),
    ],
)
def test_a_file_belongs_to_its_component(known, file, name):
    assert known.owner_of_file(file).name == name


@pytest.mark.parametrize("file", ["smoketracker", "smoketracker.exe", "_internal/smoketracker/resources/smoke.qss"])
def test_what_is_ours_belongs_to_no_other(known, file):
    assert known.owner_of_file(file) is None


@pytest.mark.parametrize("file", ["_internal/libsurprise.so.1", "_internal/surprise/data.bin", "_internal/notes.txt"])
def test_a_file_that_nobody_knows_is_told(known, file):
    with pytest.raises(UnlistedError):
        known.owner_of_file(file)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("sqlalchemy.sql.base", "sqlalchemy"),
        ("json.decoder", "Python"),
        ("_sysconfigdata__linux_x86_64-linux-gnu", "Python"),
        ("pyimod02_importers", "PyInstaller"),
        ("_cffi_backend", "cffi"),
    ],
)
def test_a_module_belongs_to_its_component(known, module, name):
    assert known.owner_of_module(module).name == name


@pytest.mark.parametrize("module", ["pytest", "hypothesis.core", "pygments.lexers", "nobody_knows"])
def test_a_module_that_only_tests_and_tools_bring_is_told(known, module):
    with pytest.raises(UnlistedError):
        known.owner_of_module(module)


def test_every_file_and_module_that_nobody_knows_is_named(known, bundle, monkeypatch):
    monkeypatch.setattr(components, "modules_in", lambda _bundle: ["json", "pytest"])
    (bundle / "_internal" / "libsurprise.so.1").touch()

    with pytest.raises(UnlistedError, match=r"_internal/libsurprise\.so\.1, the module pytest\."):
        known.in_bundle(bundle)


def test_the_components_of_a_bundle_are_listed_with_their_files(known, bundle, monkeypatch):
    monkeypatch.setattr(components, "modules_in", lambda _bundle: ["alembic.op"])
    (bundle / "_internal" / "libz.so.1").touch()

    found = {component.about or component.name: files for component, files in known.in_bundle(bundle).items()}

    assert found == {"PyInstaller": [], "Python": [], "zlib": ["_internal/libz.so.1"], "alembic": []}


@pytest.mark.parametrize("licence", sorted({*(native.licence for native in NATIVE), *LICENCES.values()}))
def test_every_licence_is_one_that_is_known(licence):
    if not licence.startswith("LicenseRef-"):
        assert get_spdx_licensing().validate(licence).errors == []


def test_every_package_that_the_program_needs_has_a_licence(root):
    locked = pinned((root / "requirements.lock").read_text())
    tools = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}  # what makes the wheel

    assert set(locked) - tools - LICENCES.keys() == set()
