import zipfile
from pathlib import Path

import pytest

from app.settings import Settings, SettingsInvalid
from app.settings.reference import reference
from app.settings.travel import SETTINGS, Untransportable, export, take_in
from app.settings_cli import run

ROOT = Path(__file__).parents[3]
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + 2 * (64).to_bytes(4, "big") + b"\x08\0\0\0\0\0\0\0\0IEND\xaeB`\x82"


@pytest.fixture
def kiosk(tmp_path: Path) -> Path:
    """A settings file with a logo and a folder of its own."""
    folder = tmp_path / "first"
    folder.mkdir()
    (folder / "logo.png").write_bytes(PNG)
    file = folder / SETTINGS
    file.write_text(
        f'[brand]\nlogo = "logo.png"\n[folders]\nstate = "{tmp_path / "state"}"\n[look]\ntheme = "dark"\n',
        encoding="utf-8",
    )
    return file


def test_a_second_kiosk_is_a_clone_of_the_first_but_for_its_folders(kiosk: Path, tmp_path: Path) -> None:
    first, archive, target = Settings.load(kiosk), tmp_path / "kiosk.zip", tmp_path / "second" / SETTINGS
    export(first, archive)
    taken = take_in(archive, target)
    second = Settings.load(target)
    assert taken.kept is None
    assert second.theme is first.theme
    assert second.brand.logo is not None
    assert second.brand.logo.read_bytes() == PNG
    assert second.state_folder != first.state_folder


@pytest.mark.parametrize(
    "folders",
    [
        '[folders] # of this machine\nstate = "{}"\n[look]\n',
        'folders.state = "{}"\n',
        'folders = {{ state = "{}" }}\n',
    ],
)
def test_folders_stay_behind_however_they_are_written(folders: str, tmp_path: Path) -> None:
    file, archive = tmp_path / SETTINGS, tmp_path / "kiosk.zip"
    file.write_text(folders.format(tmp_path / "state"), encoding="utf-8")
    export(Settings.load(file), archive)
    with zipfile.ZipFile(archive) as opened:
        assert "folders" not in opened.read(SETTINGS).decode()


def test_a_logo_that_lies_elsewhere_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    logo = tmp_path / "logo.png"
    file = folder / SETTINGS
    logo.write_bytes(PNG)
    file.write_text('[brand]\nlogo = "../logo.png"\n', encoding="utf-8")
    with pytest.raises(Untransportable, match="beside"):
        export(Settings.load(file), tmp_path / "kiosk.zip")


def test_the_same_settings_give_the_same_bytes(kiosk: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        export(Settings.load(kiosk), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_what_was_there_is_kept_beside(kiosk: Path, tmp_path: Path) -> None:
    archive, target = tmp_path / "kiosk.zip", tmp_path / SETTINGS
    export(Settings.load(kiosk), archive)
    target.write_text('[look]\ntheme = "light"\n')
    taken = take_in(archive, target)
    assert taken.kept is not None
    assert taken.kept.read_text() == '[look]\ntheme = "light"\n'


def test_wrong_settings_change_nothing(tmp_path: Path) -> None:
    archive, target = tmp_path / "kiosk.zip", tmp_path / SETTINGS
    target.write_text('[look]\ntheme = "light"\n')
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr(SETTINGS, '[look]\ntheme = "pink"\n')
    with pytest.raises(SettingsInvalid):
        take_in(archive, target)
    assert target.read_text() == '[look]\ntheme = "light"\n'
    assert sorted(path.name for path in tmp_path.iterdir()) == [SETTINGS, "kiosk.zip"]


@pytest.mark.parametrize(
    "names",
    [
        ("other.toml",),
        (SETTINGS, "../outside.png"),
        (SETTINGS, "/etc/outside.png"),
        (SETTINGS, "C:outside.png"),
        (SETTINGS, "folder/"),
        (SETTINGS, "1", "2", "3", "4"),
    ],
)
def test_a_strange_archive_is_refused(names: tuple[str, ...], tmp_path: Path) -> None:
    archive = tmp_path / "kiosk.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for name in names:
            made.writestr(name, "")
    with pytest.raises(Untransportable):
        take_in(archive, tmp_path / "new" / SETTINGS)
    assert not (tmp_path / "new" / SETTINGS).exists()


def test_an_archive_that_fills_the_disk_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "kiosk.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(SETTINGS, "")
        made.writestr("logo.png", b"\x00" * 6_000_000)
    with pytest.raises(Untransportable, match="larger"):
        take_in(archive, tmp_path / "new" / SETTINGS)


def test_no_archive_at_all_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "kiosk.zip"
    archive.write_text("nothing")
    with pytest.raises(Untransportable):
        take_in(archive, tmp_path / SETTINGS)


def test_the_page_in_the_checkout_is_the_table_as_it_is() -> None:
    assert (ROOT / "packaging" / "settings.md").read_text(encoding="utf-8") == reference()


def test_the_command_line_goes_the_whole_way(
    kiosk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, target = tmp_path / "kiosk.zip", tmp_path / "new" / SETTINGS
    assert run("check", None, kiosk) == 0
    assert run("export", archive, kiosk) == 0
    assert run("import", archive, target) == 0
    assert run("import", archive, target) == 0
    assert run("check", target, None) == 0
    assert "foyer.toml.before" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("what", "content", "code"),
    [
        ("check", '[look]\ntheme = "pink"', 78),
        ("check", '[brand]\ncolour = "#FFFF00"', 78),
        ("import", "nothing", 1),
        ("check", None, 78),
        ("import", None, 1),
    ],
)
def test_the_command_line_says_what_is_wrong(
    what: str, content: str | None, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_text(content)
    assert run(what, file, tmp_path / SETTINGS) == code
    assert str(file) in capsys.readouterr().err


def test_an_archive_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", None, None) == 2
    assert "say which file" in capsys.readouterr().err


def test_the_table_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("table", None, None) == 0
    assert capsys.readouterr().out == reference()
