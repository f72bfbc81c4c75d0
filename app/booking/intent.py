"""What every intent of the flow has in common."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from app.booking.errors import BookingError, CredentialsUnavailable, StoreUnavailable
from app.booking.stage import Stage
from app.booking.steps import Activity

Trouble = BookingError | CredentialsUnavailable | StoreUnavailable


class Recovering(Protocol):
    """Something with a stage that knows a way on from trouble."""

    stage: Stage

    async def recover(self, trouble: Trouble) -> None:
        """Show the way on."""
        ...


F = TypeVar("F", bound=Recovering)
P = ParamSpec("P")
Method = Callable[Concatenate[F, P], Coroutine[object, object, None]]


def intent(activity: Activity | None) -> Callable[[Method[F, P]], Method[F, P]]:
    """Make a method an intent: show what is being done, then what went wrong, if anything.

    Args:
        activity: What is being done from the first moment; None where the method waits for nothing.
    """

    def decorate(method: Method[F, P]) -> Method[F, P]:
        @wraps(method)
        async def run(self: F, /, *args: P.args, **kwargs: P.kwargs) -> None:
            if activity is not None:
                self.stage.publish(self.stage.snapshot.step, activity)
            try:
                await method(self, *args, **kwargs)
            except (BookingError, CredentialsUnavailable, StoreUnavailable) as trouble:
                await self.recover(trouble)
            else:
                self.stage.settle()

        return run

    return decorate
