"""The catalogue: every screen in every state there is."""

from functools import cache

from gallery.booking import booking_scenes
from gallery.browsing import browsing_scenes
from gallery.scene import Scene


@cache
def all_scenes() -> tuple[Scene, ...]:
    """Return all scenes, in the order a visitor meets them."""
    return (*browsing_scenes(), *booking_scenes())


def scene_named(name: str) -> Scene:
    """Return one scene.

    Raises:
        KeyError: There is none of that name.
    """
    return {each.name: each for each in all_scenes()}[name]
