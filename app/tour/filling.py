"""How the tour's visitor answers questions."""

from app.booking.fields import (
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    LASTNAME,
    PHONE,
    ChoiceField,
    DateField,
    Field,
    YesNoField,
)
from app.booking.steps import ChoosingDetails, ChoosingSlot, Confirming, FillingForm
from app.tour.stops import Stop
from app.tour.visitor import Visitor

PERSON = {
    FULLNAME: "Kim Beispiel",
    FIRSTNAME: "Kim",
    LASTNAME: "Beispiel",
    EMAIL: "kim.beispiel@example.org",
    PHONE: "030 23125014",
}
"""Who books on the tour. Invented; the domain is reserved for examples."""


class Filling:
    """Answers the questions about how the meeting is held."""

    def __init__(self, visitor: Visitor) -> None:
        """Take who answers."""
        self._visitor = visitor

    async def details(self, stop: Stop, picture: str) -> None:
        """Answer what the stop names; leave the rest as it is."""
        visitor = self._visitor
        asks = ChoosingDetails | ChoosingSlot
        await visitor.until(lambda: isinstance(visitor.step, asks), "the next screen")
        if isinstance(visitor.step, ChoosingSlot) and stop.choices:
            await visitor.touch_first("visit-", containing=stop.choices[0])
        await visitor.until(lambda: not visitor.waits, "the next screen")
        if not isinstance(visitor.step, ChoosingDetails):
            return
        for choice in stop.choices:
            await visitor.touch(f"{choice}-1")
        await visitor.photograph(f"{picture}-details")
        await visitor.touch("primary")
        await visitor.reach(ChoosingSlot)


async def fill_form(visitor: Visitor, stop: Stop, picture: str) -> None:
    """Fill the form, on one page or question by question, until the check page comes."""
    step = await visitor.reach(FillingForm)
    answers = {**PERSON, **dict(stop.answers)}
    if stop.by_phone:
        await visitor.touch("phone-instead")
        del answers[EMAIL]
    elif not any(field.key == PHONE and field.required for field in step.form.fields):
        del answers[PHONE]
    answered: set[str] = set()
    photographed = False
    while not isinstance(visitor.step, Confirming):
        for field in step.form.fields:
            if field.key in answers and field.key not in answered and _is_there(visitor, field):
                await _answer(visitor, field, answers[field.key])
                answered.add(field.key)
        if not photographed:
            await visitor.photograph(f"{picture}-form")
            photographed = True
        await visitor.touch("primary")
        await visitor.settle()


def _is_there(visitor: Visitor, field: Field) -> bool:
    return bool(visitor.named(f"field-{field.key}"))


async def _answer(visitor: Visitor, field: Field, answer: str) -> None:
    if isinstance(field, ChoiceField | YesNoField):
        await visitor.touch(f"field-{field.key}-{answer}")
    elif isinstance(field, DateField):
        await visitor.touch_first(f"field-{field.key}-")
    else:
        await visitor.type_into(f"field-{field.key}", answer)
