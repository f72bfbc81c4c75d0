import pytest

from app.booking.errors import UnexpectedAnswer
from app.wire.documents import Json, fields_of, find_reference, items_of, parse, text_of

OURS = "6f1c1f0e-6a53-4c0a-9a8e-1d6f3f1f0001"


@pytest.mark.parametrize("body", [b"", b"nope", b"\xff\xfe", b"[" * 50_000, b'"\\ud800"'])
def test_no_json_is_unexpected_and_its_content_is_not_told(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer) as caught:
        parse(body, "things")
    assert str(caught.value) == "things"
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (1492, "1492"),
        (True, ""),
        (1.5, ""),
        (None, ""),
        ([], ""),
        pytest.param(10**5000, "", id="huge"),
    ],
)
def test_ids_may_be_numbers(value: Json, text: str) -> None:
    assert text_of(value) == text


def test_what_is_no_object_has_no_fields_and_what_is_no_list_no_items() -> None:
    assert fields_of([1]) == {}
    assert items_of({"a": 1}) == []


def test_a_reference_is_found_in_depth_but_not_for_ever() -> None:
    deep: Json = OURS
    for _ in range(10):
        deep = {"in": [deep]}
    assert find_reference(deep, {OURS}) == OURS
    assert find_reference({"in": deep}, {OURS}) is None
    assert find_reference({"a": 1, "b": [None, "other"]}, {OURS}) is None
