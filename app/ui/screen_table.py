"""Which screen shows which step."""

from app.booking.steps import (
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
    LookingUp,
    OutOfService,
)
from app.ui.screens.alternatives import AlternativesScreen
from app.ui.screens.booked import BookedScreen
from app.ui.screens.cancelled import CancelledScreen
from app.ui.screens.check import CheckScreen
from app.ui.screens.details import DetailsScreen
from app.ui.screens.form import FormScreen
from app.ui.screens.looking_up import LookingUpScreen
from app.ui.screens.opt_in import OptInScreen
from app.ui.screens.service import ServiceScreen
from app.ui.screens.waiting_host import HostScreen
from app.ui.screens.what import WhatScreen
from app.ui.screens.when import WhenScreen
from app.ui.window import ScreenTable

SCREENS: ScreenTable = {
    ChoosingType: WhatScreen,
    ChoosingDetails: DetailsScreen,
    ChoosingSlot: WhenScreen,
    FillingForm: FormScreen,
    Confirming: CheckScreen,
    ChoosingAlternative: AlternativesScreen,
    Booked: BookedScreen,
    AwaitingOptIn: OptInScreen,
    AwaitingHost: HostScreen,
    LookingUp: LookingUpScreen,
    Cancelled: CancelledScreen,
    OutOfService: ServiceScreen,
}
"""Every step but rest, whose screen the window brings itself. In the order they are built ahead."""
