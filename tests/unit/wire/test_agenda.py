from app.wire.agenda import read_agenda, read_entry, read_waiting


def test_a_cancelled_seat_is_not_among_the_people_unless_all_are() -> None:
    seats = (
        b'[{"id": 1, "firstname": "Ada", "lastname": "B"}, {"id": 2, "cancelledAt": "2027-04-06T09:00:00Z"}]'
    )
    entry = read_entry(b'{"appointment": {"id": "a-1", "attendees": ' + seats + b"}}")
    assert [(each.id, each.name) for each in entry.people] == [("1", "Ada B")]
    assert (entry.shared, entry.cancelled, entry.start) == (True, False, None)
    gone = read_entry(b'{"id": "a-1", "isCancelled": true, "attendees": ' + seats + b"}")
    assert (len(gone.people), gone.cancelled) == (2, True)


def test_no_secret_and_no_person_is_shown() -> None:
    agenda = read_agenda(
        b'[{"id": "a-1", "secret": "Zaphod", "location": "Zaphod", "note": "Zaphod", "channel": "zoom",'
        b'"cancel": {"actionAt": "x"}, "attendees": [{"id": 1, "fullname": "Zaphod", "email": "Zaphod"}]}]'
    )
    waiting = read_waiting(
        b'[{"id": "p-1", "type": "doubleOptIn", "dto": {"start": "2027-04-06T09:00:00Z",'
        b'"meetingTypeId": "t", "attendee": {"firstname": "Zaphod", "email": "Zaphod", "phone": 1}}}]'
    )
    assert agenda.entries[0].cancelled
    assert agenda.entries[0].note == waiting.entries[0].person.name == "Zaphod"
    assert "Zaphod" not in repr(agenda) + repr(waiting)
