"""What all routes share: bodies have a limit, answers are JSON or a page, and every "no" has one form."""

from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.service.pages import page_headers
from app.service.refusals import Refused, problem
from app.wire.bookings import InvalidBody

_LARGEST_BODY = 128 * 1024
"""Bytes; a booking with every field at its limit is smaller than half of it, but for the longest notes."""
_LARGEST_FORM = 4 * 1024
_JSON = "application/json"
_NO_STORE = {"cache-control": "no-store"}


def json_answer(body: bytes, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Return an answer whose body is JSON already."""
    return Response(body, status, _NO_STORE, _JSON)


def page_answer(html: str, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Return a page."""
    return HTMLResponse(html, status, page_headers())


async def read_body(request: Request, limit: int = _LARGEST_BODY) -> bytes:
    """Return a request's body.

    Raises:
        Refused: It is too long.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large")
    return bytes(body)


async def read_form(request: Request) -> dict[str, str]:
    """Return the values a page's button posts; empty where they are none.

    Raises:
        Refused: They are too long.
    """
    body = await read_body(request, _LARGEST_FORM)
    try:
        return dict(parse_qsl(body.decode("ascii"), max_num_fields=20))
    except ValueError:
        return {}


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)  # registered for nothing else
    return json_answer(error.to_bytes(), error.status)


async def _invalid_body(_request: Request, error: Exception) -> Response:
    assert isinstance(error, InvalidBody)  # registered for nothing else
    return json_answer(problem(HTTPStatus.BAD_REQUEST, error.messages), HTTPStatus.BAD_REQUEST)


async def _no_route(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # registered for nothing else
    status = HTTPStatus(error.status_code)
    message = f"Cannot {request.method} this path" if status is HTTPStatus.NOT_FOUND else status.phrase
    answer = json_answer(problem(status, message), status)
    answer.headers.update(error.headers or {})
    return answer


async def _failed(_request: Request, _error: Exception) -> Response:
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return json_answer(problem(status, "Internal server error"), status)


def add_problem_answers(app: FastAPI) -> None:
    """Let every "no" have the API's form."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(InvalidBody, _invalid_body)
    app.add_exception_handler(HTTPException, _no_route)
    app.add_exception_handler(Exception, _failed)
