from app.compiled import read_kept
from app.resources import resource
from app.settings import demo_file
from app.settings.kept_face import kept_face
from app.tables import kept_table
from development import environment


def test_compiling_the_sources_leaves_all_that_a_start_looks_for() -> None:
    for folder in (resource("demo"), resource("style")):
        for form in (folder / "__pycache__").glob("*"):
            form.unlink()
    environment.compile_sources()
    assert kept_face(demo_file()) is not None
    assert kept_table(demo_file()) is not None
    assert kept_table(resource("style", "tokens.toml")) is not None
    assert read_kept()
