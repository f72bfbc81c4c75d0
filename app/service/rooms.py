"""What is taken by one meeting at a time, and is no host."""

from dataclasses import dataclass

from pydantic import ConfigDict


@dataclass(frozen=True, slots=True)
class Room:
    """A room, or a thing; the API calls it a resource channel."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    id: str
    name: str
