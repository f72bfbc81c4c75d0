"""The guided tour: drives the real window, over the real service, with real clicks, and tells what it saw."""

from app.tour.guide import Route, run_tour

__all__ = ["Route", "run_tour"]
