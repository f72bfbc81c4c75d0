"""A pytest plugin: a test whose mark names something this machine lacks is skipped, with what is missing.

`tests/conftest.py` loads it. It goes by `development.system.lacking`, as `dev.py test` does when it says what
was not tested here.
"""

from collections.abc import Iterable, Mapping

import pytest

from development.system import lacking


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot run here."""
    skip(items, lacking())


def skip(items: Iterable[pytest.Item], gaps: Mapping[str, str]) -> None:
    """Skip the tests whose mark is among these gaps."""
    for item in items:
        for mark, reason in gaps.items():
            if item.get_closest_marker(mark) is not None:
                item.add_marker(pytest.mark.skip(reason=f"not tested here: {reason}"))
