"""The local booking service as a child of this program: started, watched, started again, taken down.

`supervisor` needs nothing but processes and threads, so that the child is on its way before anything heavy is
imported. `service` is its face for the event loop.
"""

from app.embedded.supervisor import Supervisor, spawn

__all__ = ["Supervisor", "spawn"]
