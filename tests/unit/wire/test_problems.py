import json

import pytest

from app.wire.problems import SLOT_UNAVAILABLE, FieldProblem, Problem, ProblemDocument, read_problem


def written(message: str | tuple[str, ...]) -> bytes:
    """Return the body of a 400."""
    return ProblemDocument(status_code=400, message=message, error="Bad Request").to_bytes()


def test_a_sentence_is_written_to_the_letter_and_read_back() -> None:
    body = written(SLOT_UNAVAILABLE)
    assert json.loads(body) == {
        "statusCode": 400,
        "message": "The selected time slot is no longer available",
        "error": "Bad Request",
    }
    problem = read_problem(400, body)
    assert problem == Problem(400, (SLOT_UNAVAILABLE,))
    assert problem.says("the selected TIME slot is no longer available.")
    assert not problem.says("Duration must match")


def test_a_list_of_sentences_stays_a_list() -> None:
    body = written(("start must be a string", "attendee must be an object"))
    problem = read_problem(400, body)
    assert problem.listed
    assert problem.messages == ("start must be a string", "attendee must be an object")


def test_everything_a_problem_may_carry_is_read() -> None:
    body = {
        "message": "slot-occupied",
        "errorCode": "slot-occupied",
        "code": "PLAN_LIMIT_REACHED",
        "errors": [{"field": "email", "message": "Invalid email format"}, {"message": "?"}, "x"],
        "statusCode": "400",
    }
    problem = read_problem(409, json.dumps(body).encode())
    assert problem.status == 409
    assert problem.error_code == "slot-occupied"
    assert problem.code == "PLAN_LIMIT_REACHED"
    assert problem.fields == (FieldProblem(field="email", message="Invalid email format"),)


@pytest.mark.parametrize("body", [b"", b"<html>not here</html>", b"[1]", b'"no"', b"\xff", b"[" * 100_000])
def test_another_body_is_not_agreed(body: bytes) -> None:
    problem = read_problem(502, body)
    assert (problem.agreed, problem.messages) == (False, ())
