"""What the settings say of each meeting type: how it is shown, and what its form asks."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from app.booking.fields import CONTACT_KEYS
from app.booking.meeting_type import Additions, Presentation
from app.booking.notes import UTM_KEYS
from app.resources import resource
from app.settings import keys
from app.settings.additions import additions_of
from app.settings.document import Section
from app.settings.errors import Problem
from app.settings.form_fields import read_fields

RESERVED_KEYS = CONTACT_KEYS | {*UTM_KEYS, "metadata"}
"""Names that a form field can't have, beside the reference's."""


def read_presentations(top: Section, reference_key: str, for_all: Additions) -> Mapping[str, Presentation]:
    """Return how each meeting type is shown, by its id, in the file's order.

    Raises:
        SettingsInvalid: A type is there twice, or one of its fields can't be asked.
    """
    presentations: dict[str, Presentation] = {}
    for number, entry in enumerate(top.sections("meeting_types"), start=1):
        type_id = entry.read(keys.TYPE_ID)
        if type_id in presentations:
            entry.refuse(Problem.REPEATED, keys.TYPE_ID.word, keys.TYPE_ID.kind.expects)
        presentations[type_id] = replace(
            _presentation(entry.section("shown"), number, reference_key),
            additions=additions_of(entry, entry.section("shown"), for_all),
        )
    return MappingProxyType(presentations)


def _presentation(shown: Section, number: int, reference_key: str) -> Presentation:
    icon = shown.read(keys.ICON)
    if not resource("icons", f"{icon}.svg").is_file():
        shown.refuse(Problem.UNSUITABLE, keys.ICON.word, keys.ICON.kind.expects)
    return Presentation(
        icon=icon,
        topic=shown.read(keys.TOPIC),
        name=shown.read(keys.NAME),
        description=shown.read(keys.DESCRIPTION),
        place=shown.read(keys.PLACE),
        directions=shown.read(keys.DIRECTIONS),
        bring=shown.read(keys.BRING),
        consent=shown.read(keys.CONSENT),
        walk_in=shown.read(keys.WALK_IN),
        shown=shown.read(keys.SHOWN),
        order=shown.read(keys.ORDER) or number,
        fields=read_fields(shown, RESERVED_KEYS | {reference_key}),
    )
