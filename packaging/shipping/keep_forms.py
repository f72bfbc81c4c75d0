"""Leaves in a built folder what a checkout keeps beside its sources, so that a package starts as fast.

keep_forms.py FOLDER    run by the Python of the build environment, in the checkout, without Qt imported
"""

import sys
from pathlib import Path

from app import compiled, tables
from app.settings.document import Document
from app.settings.first_half import read_face
from app.settings.kept_face import PACKAGED, keep_face


def main(folder: Path) -> None:
    """Write the forms below a folder's `_internal`; the files they are of must have their last dates."""
    inside = folder / "_internal"
    practice = inside / "resources" / "demo" / "practice.toml"
    for table in (inside / "resources" / "style" / "tokens.toml", practice):
        tables.keep_table(table)
    top = Document.read(practice).top
    keep_face(read_face(top, top), PACKAGED)
    place = inside / "app" / "__pycache__"
    place.mkdir(parents=True, exist_ok=True)
    compiled.keep(place / f"pyside.{sys.implementation.cache_tag}.code")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
