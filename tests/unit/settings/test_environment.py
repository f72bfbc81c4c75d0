from pathlib import Path

import pytest

from app.settings import Settings, SettingsInvalid, Theme, remedy
from app.settings.environment import NO_SETTINGS, overlay, variables
from app.settings.errors import Problem


def test_a_variable_stands_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "foyer.toml"
    file.write_text('[look]\ntheme = "light"\n[idle]\nwelcome = 20\n')
    settings = Settings.load(file, {"FOYER_LOOK_THEME": "dark", "FOYER_IDLE_WELCOME": "30"})
    assert settings.theme is Theme.DARK
    assert settings.idle.welcome.total_seconds() == 30
    assert settings.file == file


def test_the_demo_takes_variables_too() -> None:
    assert (
        Settings.load(None, {"FOYER_VENUE_NAME": "Haus Ahorn", "FOYER_CONFIG": ""}).venue.name == "Haus Ahorn"
    )


def test_a_list_is_written_as_toml_does(tmp_path: Path) -> None:
    settings = Settings.load(None, {"FOYER_VENUE_LANGUAGES": '["de", "en"]'})
    assert settings.venue.languages == ("de", "en")


def test_a_text_that_looks_like_a_number_stays_a_text() -> None:
    assert overlay({}, {"FOYER_VENUE_PHONE": "030 12"}) == {"venue": {"phone": "030 12"}}
    assert overlay({}, {"FOYER_VENUE_PHONE": "03012"}) == {"venue": {"phone": "03012"}}


def test_what_the_file_has_beside_it_stays_and_the_files_own_values_are_not_touched() -> None:
    values: dict[str, object] = {"look": {"theme": "light"}, "booking": {"reference_key": "reference"}}
    assert overlay(values, {"FOYER_BOOKING_UTM_UTM_SOURCE": "hall"}) == {
        "look": {"theme": "light"},
        "booking": {"reference_key": "reference", "utm": {"utm_source": "hall"}},
    }
    assert values["booking"] == {"reference_key": "reference"}


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("FOYER_LOOK_THEME", "pink", Problem.UNSUITABLE),
        ("FOYER_LOOK_THEM", "dark", Problem.UNKNOWN_KEY),
        ("FOYER_HOSTS_NAME", "Dr Weber", Problem.UNKNOWN_KEY),
    ],
)
def test_a_wrong_variable_is_named(name: str, value: str, problem: Problem) -> None:
    with pytest.raises(SettingsInvalid) as refused:
        Settings.load(None, {name: value})
    assert refused.value.problem is problem
    assert name in remedy(refused.value)


def test_other_programs_variables_are_not_looked_at() -> None:
    others = dict.fromkeys(NO_SETTINGS, "x") | {"HOME": "/", "foyer_look_theme": "pink"}
    assert overlay({"look": {}}, others) == {"look": {}}


def test_every_key_that_can_be_there_once_has_a_variable_of_its_own() -> None:
    from app.settings.keys import KEYS

    once = [key for key in KEYS if "[]" not in key.name]
    assert len(variables()) == len(once)
