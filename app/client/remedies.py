"""What staff do about each refusal of a key, in English: for the command line."""

from collections.abc import Mapping

from app.booking.errors import Refusal

REFUSALS: Mapping[Refusal, str] = {
    Refusal.KEY_MISSING: "Set a key: `foyer credential set`.",
    Refusal.KEY_INVALID: "The key is wrong or was withdrawn: set another with `foyer credential set`.",
    Refusal.KEY_EXPIRED: "The key has expired: make a new one and set it with `foyer credential set`.",
    Refusal.OTHER_USER: "The key may not act for the user in the settings: change source.user_id.",
    Refusal.NOT_ALLOWED: "The key lacks a permission: let it schedule.",
    Refusal.USER_MISSING: "A platform key acts for a user: name them as source.user_id.",
    Refusal.PLAN_LIMIT: "The account's plan does not reach: look at it in the account.",
}
