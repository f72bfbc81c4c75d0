import base64
import json
import secrets
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.keyring.traces import traces


@pytest.mark.parametrize("place", range(4))
def test_a_text_is_found_in_each_form_wherever_it_stands(tmp_path: Path, place: int) -> None:
    text = f"{secrets.token_urlsafe(24)}/+ ü"
    framed = "x" * place + text + "yz"
    written = {
        "plain": framed.encode(),
        "wide": framed.encode("utf-16-le"),
        "base64": base64.b64encode(framed.encode()),
        "wide base64": base64.b64encode(framed.encode("utf-16-le")),
        "hex": framed.encode().hex().encode(),
        "url": quote(framed, safe="").encode(),
        "json": json.dumps(framed).encode(),
    }
    (tmp_path / "below").mkdir()
    for name, content in written.items():
        (tmp_path / "below" / name).write_bytes(b"before" + content)
    found = {file.name for file, _ in traces([tmp_path], [text])}
    assert found == set(written)
    assert traces([tmp_path], [secrets.token_urlsafe(24)]) == []
    assert traces([tmp_path], [text], besides=[tmp_path / "below"]) == []
