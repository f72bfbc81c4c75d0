"""What the screens behind the first two say, connected to what the flow does."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from app.booking.flow import BookingFlow
from app.ui.latest_task import Work
from app.ui.screen import Screen
from app.ui.screens.alternatives import AlternativesScreen
from app.ui.screens.booked import BookedScreen
from app.ui.screens.check import CheckScreen
from app.ui.screens.details import DetailsScreen
from app.ui.screens.form import FormScreen
from app.ui.screens.opt_in import OptInScreen
from app.ui.screens.when import WhenScreen

Intent = Callable[..., Work]
Connect = Callable[[SignalInstance, Intent], None]


def connect_screen(
    screen: Screen, flow: BookingFlow, on: Connect, submit: Callable[[dict[str, str]], None]
) -> None:
    """Turn a screen's own signals into intents.

    Args:
        screen: Back, start over and done are connected already.
        flow: Has the intents.
        on: Connects a signal to an intent.
        submit: Takes the answers of a form.
    """
    match screen:
        case DetailsScreen():
            on(screen.details_chosen, flow.choose_details)
        case WhenScreen():
            on(screen.month_requested, flow.show_month)
            on(screen.slot_chosen, flow.choose_slot)
            on(screen.details_requested, flow.change_details)
        case FormScreen():
            screen.form_submitted.connect(submit)
            on(screen.form_left, flow.leave_form)
        case _:
            _connect_end(screen, flow, on)


def _connect_end(screen: Screen, flow: BookingFlow, on: Connect) -> None:
    match screen:
        case CheckScreen():
            on(screen.booking_confirmed, flow.book)
            on(screen.part_requested, flow.edit)
            on(screen.reminders_set, flow.set_reminders)
            on(screen.policy_accepted, flow.accept_policy)
        case AlternativesScreen():
            on(screen.alternative_chosen, flow.book_alternative)
            on(screen.all_times_requested, flow.see_all_times)
        case BookedScreen():
            on(screen.cancel_requested, flow.cancel_appointment)
        case OptInScreen():
            on(screen.address_wrong, flow.correct_address)
        case _:
            pass
