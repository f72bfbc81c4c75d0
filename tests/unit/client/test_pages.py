from app.booking.mailbox import Page, PageAction
from app.client.pages import read_page

HERE = "http://127.0.0.1:8080/confirm/abc"

PAGE = """<!doctype html>
<html lang="en"><head><title>Confirm your appointment</title><style>h1 { color: red }</style>
<script>document.write("<p>no</p>")</script></head>
<body><main><h1>Please   confirm</h1>
<p>One more <b>step</b>, &amp; it is done.</p><p> </p>
<ul><li>first</li></ul>
<dl><div><dt>When</dt><dd>Tuesday, 10:10</dd></div><dt>Alone</dt><p>after</p><dd>Room 2.14</dd></dl>
<form method="post" action="/confirm/abc">
<input type="hidden" name="start" value="2027-04-06T08:10:00Z"><input type="text" name="seen">
<button type="submit">Confirm</button></form>
<form method="post"><button class="plain">Not now</button></form>
<a href="../manage/x">Manage</a><a>nowhere</a></main></body></html>"""


def test_a_page_is_read_as_its_reader_sees_it() -> None:
    assert read_page(PAGE.encode(), HERE) == Page(
        title="Please confirm",
        paragraphs=("One more step, & it is done.", "first", "When: Tuesday, 10:10", "after", "Room 2.14"),
        actions=(
            PageAction("Confirm", HERE, (("start", "2027-04-06T08:10:00Z"),)),
            PageAction("Not now", HERE),
        ),
        links=(("Manage", "http://127.0.0.1:8080/manage/x"),),
    )


def test_a_page_without_a_heading_has_its_title() -> None:
    assert read_page(b"<title>Gone</title></script><p>unfinished", HERE) == Page("Gone", (), ())


def test_bytes_that_are_no_text_do_no_harm() -> None:
    assert read_page(b"<p>a\xffb</p>", HERE).paragraphs == ("a�b",)
