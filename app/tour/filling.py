"""How the tour's visitor answers questions."""

from collections.abc import Callable

from app.booking.fields import (
    CHOICE_SEPARATOR,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    LASTNAME,
    PHONE,
    BirthdayField,
    ChoiceField,
    DateField,
    Field,
    RatingField,
    ScaleField,
    SelectField,
    TickField,
    TimeField,
    YesNoField,
)
from app.booking.steps import ChoosingDetails, ChoosingSlot, Confirming, FillingForm
from app.tour.stops import Stop
from app.tour.visitor import Stuck, Visitor

PERSON = {
    FULLNAME: "Kim Beispiel",
    FIRSTNAME: "Kim",
    LASTNAME: "Beispiel",
    EMAIL: "kim.beispiel@example.org",
    PHONE: "030 23125014",
}
"""Who books on the tour. Invented; the domain is reserved for examples."""


_A_YEAR = 12
_MOST_PAGES = 40
"""Of a form: the longest has a question on each of two dozen."""


async def choose_details(visitor: Visitor, stop: Stop, picture: str) -> None:
    """Answer what the stop names about how the meeting is held; leave the rest as it is.

    An empty `picture` takes none.
    """
    asks = ChoosingDetails | ChoosingSlot
    await visitor.until(lambda: isinstance(visitor.step, asks), "the next screen")
    if isinstance(visitor.step, ChoosingSlot):
        if not stop.choices:
            return
        await visitor.settle()
        await visitor.touch(f"visit-{_asked_first(visitor)}")
        await visitor.reach(ChoosingDetails)
    left = list(stop.choices)
    photographed = not picture
    while isinstance(visitor.step, ChoosingDetails):
        for choice in [each for each in left if visitor.find(f"choice-{each}") is not None]:
            await visitor.touch(f"choice-{choice}")
            left.remove(choice)
        if not photographed:
            await visitor.photograph(f"{picture}-details")
            photographed = True
        await visitor.touch("primary")
        await visitor.settle()


def _asked_first(visitor: Visitor) -> str:
    """Return the first row beside the month that leads to a question."""
    keys = ("host", "duration", "channel", "location")
    return next((key for key in keys if visitor.find(f"visit-{key}") is not None), keys[0])


async def fill_form(visitor: Visitor, stop: Stop, picture: str) -> None:
    """Fill the form, on one page or question by question, until the check page comes."""
    step = await visitor.reach(FillingForm)
    answers = _answers(stop, step.form.fields)
    answered: set[str] = set()
    photographed = False
    still_by_email = stop.by_phone
    for _ in range(_MOST_PAGES):
        if isinstance(visitor.step, Confirming):
            return
        if still_by_email and visitor.find("phone-instead") is not None:
            await visitor.touch("phone-instead")
            still_by_email = False
        for field in step.form.fields:
            if field.key in answers and field.key not in answered and _is_there(visitor, field):
                await _answer(visitor, field, answers[field.key])
                answered.add(field.key)
        if not photographed:
            await visitor.photograph(f"{picture}-form")
            photographed = True
        await visitor.touch("primary")
        await visitor.settle()
    raise Stuck(f"the end of the form did not come in {_MOST_PAGES} pages")


def _answers(stop: Stop, fields: tuple[Field, ...]) -> dict[str, str]:
    """Return what is answered: with a phone number only where it takes the place of an e-mail address."""
    answers = {**PERSON, **dict(stop.answers)}
    if stop.by_phone:
        del answers[EMAIL]
    elif not any(field.key == PHONE and field.required for field in fields):
        del answers[PHONE]
    return answers


def _is_there(visitor: Visitor, field: Field) -> bool:
    return bool(visitor.named(f"field-{field.key}"))


async def _answer(visitor: Visitor, field: Field, answer: str) -> None:
    name = f"field-{field.key}"
    match field:
        case SelectField():
            await visitor.touch(name)
            await _turn_to(visitor, f"choice-{answer}", lambda: "choices-on")
        case DateField():
            await visitor.touch(name)
            await _turn_to(visitor, f"day-{answer}", lambda: _nearer(visitor, answer))
        case TickField():
            await visitor.touch(name)
        case ChoiceField() | YesNoField() | RatingField() | ScaleField():
            for value in answer.split(CHOICE_SEPARATOR):
                await visitor.touch(f"{name}-{value}")
        case _:
            for part, text in _typed(field, answer):
                await visitor.type_into(f"{name}{part}", text)


def _typed(field: Field, answer: str) -> tuple[tuple[str, str], ...]:
    """Return what is typed, and the end of the name of the box it is typed into."""
    match field:
        case BirthdayField():
            year, month, day = answer.split("-")
            return (("", day), ("-month", month), ("-year", year))
        case TimeField():
            hour, _, minute = answer.partition(":")
            return (("", hour), ("-minute", minute))
        case _:
            return (("", answer),)


async def _turn_to(visitor: Visitor, wanted: str, onward: Callable[[], str]) -> None:
    """Touch what is wanted on a sheet, turning its pages until it is there."""
    await visitor.until(lambda: visitor.find("close-sheet") is not None, "the sheet")
    while visitor.find(wanted) is None:
        await visitor.touch(onward())
        await visitor.settle()
    await visitor.touch(wanted)
    await visitor.settle()


def _nearer(visitor: Visitor, day: str) -> str:
    """Return the button of the sheet that leads nearer to the month of `day`."""
    shown = visitor.named("day-")[0].objectName().removeprefix("day-")
    (year, month), (here_year, here_month) = (each.split("-")[:2] for each in (day, shown))
    months = (int(year) - int(here_year)) * _A_YEAR + int(month) - int(here_month)
    far = "year" if abs(months) >= _A_YEAR else "month"
    return f"{far}-on" if months > 0 else f"{far}-back"
