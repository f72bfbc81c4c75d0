from app.resources import resource


def test_resources_lie_beside_the_package() -> None:
    assert resource("icons", "calendar-days.svg").is_file()
    assert resource().name == "resources"
