"""Distorts what is right, in every way that bytes and JSON can be wrong; the same for the same seed."""

import json
from collections.abc import Sequence
from random import Random

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

EMPTY: list[Json] = [[], {}, [[]], [None], {"": None}, {"id": {}}, ["x", "x"], {"id": "x"}]
STRANGE: Sequence[Json] = (
    *(None, True, False, 0, -1, 1, 10**18, 10**40, 0.5, 1e308, "", " ", "0", "null", "\x00", "\ud83d\ude00"),
    *(
        "x" * 5000,
        "9999-12-31T23:59:59+14:00",
        "0001-01-01T00:00:00-14:00",
        "2027-02-30",
        "2027-04-06T09:00:00Z",
    ),
    *("DoubleOptIn", "require_host_confirmation", "Mars/Base", "../..", "-0", "1e400", "٣"),
    *EMPTY,
)
MARKS = (
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b",",
    b":",
    b"\\",
    b"\xff",
    b"\x00",
    b"NaN",
    b"-Infinity",
    b"\xed\xa0\x80",
)


def distort(text: bytes, random: Random) -> bytes:
    """Return `text` with one to four things wrong; JSON more often inside than outside."""
    for _ in range(random.randint(1, 4)):
        text = _inside(text, random) if random.random() < 0.6 else _outside(text, random)
    return text


def _inside(text: bytes, random: Random) -> bytes:
    """Put something strange in the place of one value; of no JSON, wrong bytes instead."""
    try:
        value: Json = json.loads(text)
    except (ValueError, RecursionError):
        return _outside(text, random)
    try:
        return json.dumps(_changed(value, random)).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return text


def _changed(value: Json, random: Random) -> Json:
    """Return the same with one value in it changed."""
    if random.random() < 0.8:
        if isinstance(value, dict) and value:
            key = random.choice(sorted(value))
            return {**value, key: _changed(value[key], random)}
        if isinstance(value, list) and value:
            place = random.randrange(len(value))
            return [*value[:place], _changed(value[place], random), *value[place + 1 :]]
    return _strange(value, random)


def _strange(value: Json, random: Random) -> Json:
    match random.randrange(5):
        case 0:
            return [value, value]
        case 1:
            return {"value": value}
        case 2 if isinstance(value, str):
            return value[: random.randint(0, len(value))] + random.choice(("", "\n", "Ω", "'"))
        case _:
            return random.choice(STRANGE)


def _outside(text: bytes, random: Random) -> bytes:
    start = random.randint(0, len(text))
    end = min(len(text), start + random.randint(0, 40))
    match random.randrange(6):
        case 0:
            return text[:start]
        case 1:
            return text[:start] + text[end:]
        case 2:
            return text[:end] + text[start:]
        case 3:
            return text[:start] + random.choice(MARKS) + text[start:]
        case 4:
            return text[:start] + random.randbytes(random.randint(1, 8)) + text[end:]
        case _:
            return (
                text[:start] + random.choice((b"[", b'{"a":')) * random.choice((3, 300, 3000)) + text[start:]
            )


def distorted(seeds: Sequence[bytes], count: int, seed: int) -> list[tuple[int, bytes]]:
    """Return so many distorted texts, each with the number of what it was made from."""
    random = Random(seed)
    numbers = (random.randrange(len(seeds)) for _ in range(count))
    return [(number, distort(seeds[number], random)) for number in numbers]
