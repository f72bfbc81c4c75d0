"""What all documents have in common: how they are read, and how they are written."""

from collections.abc import Collection, Iterable
from typing import Annotated, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import from_json, to_json

from app.booking.errors import UnexpectedAnswer

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""Anything JSON can say."""

_DEEPEST = 20
"""How deep a reference is looked for; documented answers are at most six levels deep."""


class Document(BaseModel):
    """One JSON object. Its fields have their Python names here, and camel case in JSON."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        extra="ignore",
        frozen=True,
        coerce_numbers_to_str=True,
        hide_input_in_errors=True,
    )

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        """Show nothing but ids: a document may be about a person, or hold a secret."""
        return [("id", given)] if (given := getattr(self, "id", None)) is not None else []

    def to_bytes(self) -> bytes:
        """Return the document as JSON, without the fields that have no value."""
        return to_json(self, by_alias=True, exclude_none=True)


class Answer(Document):
    """A document that is read tolerantly: a field that is not as agreed counts as absent."""

    @field_validator("*", mode="wrap")
    @classmethod
    def _tolerate(cls, value: Json, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> object:
        try:
            return handler(value)
        except ValidationError:
            field = cls.model_fields[str(info.field_name)]
            if field.is_required():
                raise
            return field.get_default(call_default_factory=True)


def _keep_agreed(value: Json, handler: ValidatorFunctionWrapHandler) -> tuple[object, ...]:
    """Return the items that are as agreed, without the others."""
    try:
        return tuple(handler(value))
    except ValidationError:
        return tuple(item for each in items_of(value) for item in _agreed(each, handler))


def _agreed(item: Json, handler: ValidatorFunctionWrapHandler) -> tuple[object, ...]:
    try:
        return tuple(handler([item]))
    except ValidationError:
        return ()


T = TypeVar("T")
Agreed = Annotated[tuple[T, ...], WrapValidator(_keep_agreed)]
"""A list of which only the items that are as agreed are kept."""

A = TypeVar("A", bound=Answer)


def parse(body: bytes, what: str) -> Json:
    """Return what the JSON in `body` says.

    Raises:
        UnexpectedAnswer: It is no JSON. `what` names the answer.
    """
    try:
        parsed: Json = from_json(body)
    except ValueError:
        raise UnexpectedAnswer(what) from None
    return parsed


def read(kind: type[A], value: Json, what: str) -> A:
    """Return `value` as a document.

    Raises:
        UnexpectedAnswer: It is none, or lacks what it cannot be without. `what` names the answer.
    """
    try:
        return kind.model_validate(value)
    except ValidationError:
        raise UnexpectedAnswer(what) from None


def read_each(kind: type[A], values: Iterable[Json]) -> tuple[A, ...]:
    """Return those of `values` that are such documents."""
    documents = []
    for value in values:
        try:
            documents.append(kind.model_validate(value))
        except ValidationError:
            continue
    return tuple(documents)


def write_list(documents: Iterable[Document]) -> bytes:
    """Return the documents as a JSON list."""
    return to_json(list(documents), by_alias=True, exclude_none=True)


def fields_of(value: Json) -> dict[str, Json]:
    """Return the fields of an object; empty where `value` is none."""
    return value if isinstance(value, dict) else {}


def items_of(value: Json) -> list[Json]:
    """Return the items of a list; empty where `value` is none."""
    return value if isinstance(value, list) else []


def text_of(value: Json) -> str:
    """Return a text, or a whole number as text; empty where `value` is neither."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int):
        return ""
    return str(value) if abs(value) < 10**18 else ""


def total_of(answer: Json, count: int) -> int:
    """Return how many items a list has on all its pages; `count`, of one page, where it does not say."""
    total = fields_of(answer).get("total")
    return total if isinstance(total, int) and not isinstance(total, bool) else count


def find_reference(value: Json, wanted: Collection[str], depth: int = _DEEPEST) -> str | None:
    """Return the reference of `wanted` that stands anywhere in `value`, else None.

    No documentation says where a list repeats an attendee's notes, or as what. A reference is a random
    UUID: wherever it stands, it is ours.
    """
    if isinstance(value, str):
        return next((reference for reference in wanted if reference in value), None)
    if depth == 0 or not isinstance(value, dict | list):
        return None
    inner = value.values() if isinstance(value, dict) else value
    found = (find_reference(each, wanted, depth - 1) for each in inner)
    return next((reference for reference in found if reference is not None), None)
