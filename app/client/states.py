"""What becomes of provisional bookings."""

from app.booking.errors import Refusal, ServiceRefused, ServiceUnreachable
from app.booking.request import ProvisionalBooking, ProvisionalState, WaitingFor
from app.client.ledger import Ledger
from app.client.lookup import Lists
from app.client.policy import Line, answers
from app.client.reconcile import waiting_for
from app.client.refusals import problem_of, refusal_of
from app.client.transport import NeverSent, NoAnswer
from app.journal import AttemptState
from app.wire import paths
from app.wire.provisional import DeclineBody, FoundProvisional, ProvisionalStatus

_ENDED = {
    ProvisionalStatus.EXPIRED: ProvisionalState.EXPIRED,
    ProvisionalStatus.DECLINED_BY_HOST: ProvisionalState.DECLINED,
}


class States:
    """Asks for the state of provisional bookings, and withdraws them."""

    def __init__(self, line: Line, lists: Lists, ledger: Ledger) -> None:
        """Take what is needed."""
        self._line = line
        self._lists = lists
        self._ledger = ledger

    async def get(self, provisional: ProvisionalBooking, *, thorough: bool) -> ProvisionalState | None:
        """Return the state, by looking for it in the list of each; see `BookingApi.get_state`."""
        try:
            return await self._get(provisional, thorough=thorough)
        except ServiceRefused as refused:
            if refused.reason in {Refusal.NOT_ALLOWED, Refusal.OTHER_USER}:
                return ProvisionalState.NOT_VISIBLE
            raise

    async def _get(self, provisional: ProvisionalBooking, *, thorough: bool) -> ProvisionalState | None:
        if await self._lists.look_for_id(provisional.id, ProvisionalStatus.CONFIRMED):
            return ProvisionalState.CONFIRMED
        if not thorough:
            return None
        if found := await self._lists.look_for_id(provisional.id, ProvisionalStatus.PENDING):
            return _waiting(provisional, found)
        for status, state in _ENDED.items():
            if await self._lists.look_for_id(provisional.id, status):
                await self._ledger.close(provisional.reference, AttemptState.LAPSED)
                return state
        return ProvisionalState.NOT_VISIBLE

    async def decline(self, provisional: ProvisionalBooking) -> bool:
        """Withdraw a provisional booking; False where this key may not.

        Raises:
            ServiceUnreachable: It is not known to be withdrawn.
            ServiceRefused: The service does not work for this key.
        """
        try:
            reply = await self._line.write(paths.refusal(provisional.id), DeclineBody().to_bytes())
        except (NeverSent, NoAnswer):
            raise ServiceUnreachable from None
        if not answers(reply):
            raise ServiceUnreachable
        if reply.is_success:
            await self._ledger.close(provisional.reference, AttemptState.LAPSED)
            return True
        refused = refusal_of(problem_of(reply))
        if refused is not None and refused.reason not in {Refusal.NOT_ALLOWED, Refusal.OTHER_USER}:
            raise refused
        return False


def _waiting(provisional: ProvisionalBooking, found: FoundProvisional) -> ProvisionalState:
    """Return for whom a pending booking waits: the item says so; where not, as it was before."""
    waits = provisional.waiting_for if found.kind is None else waiting_for(found.kind)
    if waits is WaitingFor.HOST:
        return ProvisionalState.WAITING_FOR_HOST
    return ProvisionalState.WAITING_FOR_ATTENDEE
