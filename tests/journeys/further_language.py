"""Books in one language at a kiosk, and prints what was said.

Run where `app`, `resources` and `tests` are:

    python -m tests.journeys.further_language CODE STATE-FOLDER
"""

import asyncio
import json
import sys
from functools import partial
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication, QWidget

from app.booking.steps import Booked, ChoosingDetails, ChoosingSlot, FillingForm
from app.main import make_application
from app.tour.filling import choose_details, fill_form
from app.ui.keyboard.key_handles import NAME_PREFIX
from tests.journeys.kiosk import COMPACT, ONE, Reception, a_reception


async def told(application: QApplication, code: str, folder: Path) -> dict[str, object]:
    """Return what screens, keyboard, service and mails said to a visitor who speaks `code`."""
    async with a_reception(application, folder, size=COMPACT) as reception:
        visitor = reception.visitor
        await reception.wake()
        await visitor.touch("language")
        await visitor.settle()
        languages = [str(each.property("text")) for each in visitor.named("language-")]
        await visitor.touch(f"language-{code}")
        said = {"what": reception.said()}
        await reception.choose_type()
        await visitor.until(lambda: isinstance(visitor.step, ChoosingDetails | ChoosingSlot), "a question")
        await choose_details(visitor, ONE, "")
        await visitor.until(lambda: bool(visitor.named("slot-")), "free times")
        said["when"] = reception.said()
        await visitor.touch_first("slot-")
        await visitor.touch("primary")
        await visitor.reach(FillingForm)
        await visitor.settle()
        said["form"], keys = reception.said(), _keys(reception)
        await fill_form(visitor, ONE, "")
        said["check"] = reception.said()
        await reception.press_book()
        await visitor.reach(Booked)
        said["booked"] = reception.said()
        mailbox = reception.kiosk.mailbox
        assert mailbox is not None
        mails = await mailbox.list_mails()
        return {
            "languages": languages,
            "said": said,
            "keys": keys,
            "attendee": [row.language for row in reception.rows()],
            "mails": [[mail.subject, mail.text] for mail in mails],
        }


def _keys(reception: Reception) -> list[str]:
    names = [each.objectName() for each in reception.kiosk.window.findChildren(QWidget) if each.isVisible()]
    return [name.removeprefix(NAME_PREFIX) for name in names if name.startswith(NAME_PREFIX)]


def main(code: str, folder: str) -> None:
    """Book, and print one JSON document."""
    application = make_application()
    with asyncio.Runner(loop_factory=partial(qasync.QEventLoop, application)) as runner:
        sys.stdout.write(f"{json.dumps(runner.run(told(application, code, Path(folder))))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
