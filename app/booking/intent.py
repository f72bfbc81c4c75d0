"""What every intent of the flow has in common."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from app.booking.errors import TROUBLES, Trouble
from app.booking.stage import Stage

Work = Coroutine[object, object, None]


class Walk(Protocol):
    """A way from step to step that knows how to go on from each."""

    stage: Stage

    def recover(self, trouble: Trouble) -> None:
        """Show the way on from trouble."""
        ...

    async def catch_up(self) -> None:
        """Bring what is shown up to date."""
        ...

    async def carry_on(self) -> None:
        """Go on with what the step does by itself."""
        ...


F = TypeVar("F", bound=Walk)
S = TypeVar("S")
P = ParamSpec("P")
Method = Callable[Concatenate[F, S, P], Work]
Intent = Callable[Concatenate[F, P], Work]


def intent(kind: type[S]) -> Callable[[Method[F, S, P]], Intent[F, P]]:
    """Make a method an intent that fits one kind of step, which it is handed.

    While something may be written, an intent does nothing. One that does not fit leaves the step as it is,
    and goes on with what it may have interrupted. However an intent ends, the screen does not say afterwards
    that it is still being worked on.

    Args:
        kind: The kind of step; `object` where the method looks for itself.
    """

    def decorate(method: Method[F, S, P]) -> Intent[F, P]:
        @wraps(method)
        async def run(self: F, /, *args: P.args, **kwargs: P.kwargs) -> None:
            step = self.stage.snapshot.step
            if self.stage.locked:
                return
            try:
                try:
                    await (method(self, step, *args, **kwargs) if isinstance(step, kind) else self.catch_up())
                except TROUBLES as trouble:
                    self.recover(trouble)
                self.stage.settle()
                # What follows can go on for days: nothing a visitor gave may be held by this frame meanwhile.
                del step, args, kwargs
                await self.carry_on()
            finally:
                self.stage.settle()

        return run

    return decorate
