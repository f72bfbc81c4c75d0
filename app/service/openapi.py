"""The API described for machines. Put together when it is first asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi.routing import APIRoute
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema
from pydantic_core import to_json

from app.service.bodies import CancelBody, DeclineBody, GuestBody, MoveBody, NoteBody
from app.service.booking_routes import FullMeetingType
from app.service.reading import FullAppointment, FullAppointmentList
from app.wire.appointments import HostDocument
from app.wire.bookings import BookingBody
from app.wire.links import LinkDocument
from app.wire.mails import MailList
from app.wire.paths import SECRET_HEADER
from app.wire.problems import ProblemDocument
from app.wire.provisional import ProvisionalList, ProvisionalStatus

_TEXT: Mapping[str, object] = {"type": "string"}
_YES: Mapping[str, object] = {"type": "string", "enum": ["true", "false"]}
_TEXTS: Mapping[str, object] = {"type": "array", "items": {"type": "string"}}
_REFERENCE = "#/components/schemas/{model}"


@dataclass(frozen=True, slots=True)
class _Detail:
    """What a route takes and answers.

    Attributes:
        query: Names and schemas; a name that ends with `*` has to be given.
        many: Whether the answer is a bare list.
        secret: Whether an appointment's own secret stands in for the key.
    """

    query: tuple[tuple[str, Mapping[str, object]], ...] = ()
    body: type[BaseModel] | None = None
    answer: type[BaseModel] | None = None
    many: bool = False
    status: int = 200
    secret: bool = False


_PAGE: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("page*", {"type": "integer", "minimum": 0, "maximum": 1_000_000}),
    ("pageSize*", {"type": "integer", "minimum": 1, "maximum": 100}),
)
_DETAILS: Mapping[str, _Detail] = {
    "list_types": _Detail(answer=FullMeetingType, many=True),
    "get_type": _Detail(answer=FullMeetingType),
    "list_slots": _Detail(
        query=(
            *(("meetingTypeId*", _TEXT), ("start*", _TEXT), ("end*", _TEXT)),
            *(("hostIds", _TEXTS), ("queueId", _TEXT), ("channel", _TEXT), ("timezone", _TEXT)),
            ("calculationMethod", {"type": "string", "enum": ["anyone", "everyone"]}),
            ("meetingDuration", {"type": "integer"}),
            *(("existingAppointmentId", _TEXT), ("refreshCache", _YES), ("troubleshoot", _YES)),
            *(("skipEarliestBookingCalculation", _YES), ("hideGroupAppointments", _YES)),
            ("resourceChannelIds", _TEXTS),
        )
    ),
    "book": _Detail(body=BookingBody, status=201),
    "get_me": _Detail(answer=HostDocument),
    "get_queue": _Detail(),
    "list_page": _Detail(
        query=(
            *_PAGE,
            *(("start", _TEXT), ("end", _TEXT), ("search", _TEXT), ("status", _TEXT)),
            *(("meetingTypeId", _TEXT), ("userId", _TEXT)),
            ("sortBy", {"type": "string", "enum": ["appointment.start", "appointment.createdAt"]}),
            ("sortDirection", {"type": "string", "enum": ["ASC", "DESC"]}),
        ),
        answer=FullAppointmentList,
    ),
    "list_today": _Detail(answer=FullAppointment, many=True),
    "get_one": _Detail(answer=FullAppointment, secret=True),
    "cancel": _Detail(body=CancelBody, answer=FullAppointment, secret=True),
    "move": _Detail(body=MoveBody, secret=True),
    "delete": _Detail(status=204),
    "change_guest": _Detail(body=GuestBody, answer=FullAppointment),
    "change_notes": _Detail(body=NoteBody, answer=FullAppointment),
    "create": _Detail(answer=LinkDocument, status=201),
    "get_link": _Detail(answer=LinkDocument),
    "list_waiting": _Detail(
        query=(
            ("page", _PAGE[0][1]),
            ("pageSize", _PAGE[1][1]),
            ("status", {"type": "string", "enum": list(ProvisionalStatus)}),
            ("meetingTypeId", _TEXT),
        ),
        answer=ProvisionalList,
    ),
    "decline": _Detail(body=DeclineBody),
    "show": _Detail(answer=MailList),
}


def describe(routes: Iterable[object]) -> bytes:
    """Return the OpenAPI document of the API's routes; pages are no part of it."""
    described = [route for route in routes if isinstance(route, APIRoute) and route.name in _DETAILS]
    paths: dict[str, dict[str, object]] = {}
    for route in described:
        for method in route.methods or ():
            paths.setdefault(route.path, {})[method.lower()] = _operation(route, _DETAILS[route.name])
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Foyer", "version": "4"},
        "paths": paths,
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer"},
                "secret": {"type": "apiKey", "in": "header", "name": SECRET_HEADER},
            },
        },
    }
    return to_json(document)


def _operation(route: APIRoute, detail: _Detail) -> dict[str, object]:
    operation: dict[str, object] = {
        "operationId": f"{route.name}_{'_'.join(route.path.strip('/{}').split('/')[1:2])}",
        "summary": (route.endpoint.__doc__ or "").strip(),
        "parameters": [*_path_parameters(route.path), *_query_parameters(detail)],
        "responses": _responses(detail),
        "security": [{"key": []}, *([{"secret": []}] if detail.secret else [])],
    }
    if detail.body is not None:
        schema = {"$ref": _REFERENCE.format(model=detail.body.__name__)}
        needed = detail.body is not CancelBody and detail.body is not DeclineBody
        operation["requestBody"] = {"required": needed, "content": {"application/json": {"schema": schema}}}
    return operation


def _path_parameters(path: str) -> list[dict[str, object]]:
    names = [part.strip("{}") for part in path.split("/") if part.startswith("{")]
    return [{"name": name, "in": "path", "required": True, "schema": _TEXT} for name in names]


def _query_parameters(detail: _Detail) -> list[dict[str, object]]:
    return [
        {"name": name.rstrip("*"), "in": "query", "required": name.endswith("*"), "schema": schema}
        for name, schema in detail.query
    ]


def _responses(detail: _Detail) -> dict[str, object]:
    responses: dict[str, object] = {str(detail.status): _response(detail)}
    no = {"application/json": {"schema": {"$ref": _REFERENCE.format(model=ProblemDocument.__name__)}}}
    for status, words in (
        ("400", "Not as agreed, or not possible"),
        ("401", "Wrong key"),
        ("403", "Not allowed"),
        ("404", "Not found"),
        ("413", "Too large"),
    ):
        responses[status] = {"description": words, "content": no}
    return responses


def _response(detail: _Detail) -> dict[str, object]:
    if detail.status == 204:
        return {"description": "Done"}
    schema: dict[str, object] = {"type": "object"}
    if detail.answer is not None:
        schema = {"$ref": _REFERENCE.format(model=detail.answer.__name__)}
        schema = {"type": "array", "items": schema} if detail.many else schema
    return {"description": "Done", "content": {"application/json": {"schema": schema}}}


def _schemas() -> object:
    models: dict[type[BaseModel], JsonSchemaMode] = {ProblemDocument: "serialization"}
    for detail in _DETAILS.values():
        if detail.body is not None:
            models[detail.body] = "validation"
        if detail.answer is not None:
            models[detail.answer] = "serialization"
    _, definitions = models_json_schema(list(models.items()), ref_template=_REFERENCE)
    return definitions["$defs"]
