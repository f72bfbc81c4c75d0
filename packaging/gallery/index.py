"""One HTML page that shows all pictures, each scene beside its description."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from gallery.album import Failure, Shot

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 Inter, system-ui, sans-serif }
body { margin: 2rem auto; max-width: 110rem; padding: 0 1.5rem }
h1 { font-size: 1.6rem } h2 { margin: 3rem 0 0; font-size: 1.2rem } p { margin: .25rem 0 1rem }
.row { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1rem }
.row { align-items: end }
figure { margin: 0 } figcaption { font-size: .85rem; opacity: .75 }
img { width: 100%; max-height: 26rem; object-fit: contain; object-position: left bottom }
img { border: 1px solid #8884 } nav { columns: 14rem; font-size: .9rem } .failed { color: #b3261e }
.pair { grid-column: span 2; display: flex; gap: .5rem }
"""


def write_index(out: Path, shots: Sequence[Shot], failures: Iterable[Failure]) -> Path:
    """Write the page of all pictures; returns it."""
    failed = {failure.name: failure.reason for failure in failures}
    sections = []
    for scene, group in groupby(shots, key=lambda shot: shot.scene):
        pictures = "".join(_figure(shot.name, shot.look.name, failed) for shot in group)
        sections.append(_section(scene.name, scene.description, pictures))
    names = dict.fromkeys(shot.scene.name for shot in shots)
    links = "".join(f'<a href="#{escape(name)}">{escape(name)}</a><br>' for name in names)
    title = f"Foyer: {len(names)} scenes, {len(shots)} pictures"
    return _write(out / "index.html", title, f"<nav>{links}</nav>{''.join(sections)}")


def write_changes(out: Path, before: Path, changed: Sequence[Shot], added: Sequence[Shot]) -> Path:
    """Write the page of the pictures that differ from those in another folder; returns it."""
    rows = []
    for shot in changed:
        old = (before / f"{shot.name}.png").resolve().as_uri()
        pair = _image(old, "before") + _image(f"{shot.name}.png", "now")
        rows.append(f'<figure class="pair">{pair}</figure><figcaption>{escape(shot.name)}</figcaption>')
    new = "".join(_figure(shot.name, shot.name, {}) for shot in added)
    body = f'<div class="row">{"".join(rows)}</div><h2>New</h2><div class="row">{new}</div>'
    title = f"Foyer: {len(changed)} pictures changed, {len(added)} are new"
    return _write(out / "changes.html", title, body)


def _section(name: str, description: str, pictures: str) -> str:
    heading = f'<h2 id="{escape(name)}">{escape(name)}</h2><p>{escape(description)}</p>'
    return f'<section>{heading}<div class="row">{pictures}</div></section>'


def _figure(name: str, caption: str, failed: Mapping[str, str]) -> str:
    if name in failed:
        return f'<figure class="failed">{escape(caption)}: {escape(failed[name])}</figure>'
    return f"<figure>{_image(f'{name}.png', caption)}<figcaption>{escape(caption)}</figcaption></figure>"


def _image(source: str, words: str) -> str:
    at = escape(source)
    return f'<a href="{at}"><img loading="lazy" src="{at}" alt="{escape(words)}"></a>'


def _write(file: Path, title: str, body: str) -> Path:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    file.write_text(
        f"<!doctype html><html lang=en>{head}<h1>{escape(title)}</h1>{body}</html>", encoding="utf-8"
    )
    return file
