"""What fields, channels and hosts are called, wherever they are shown."""

from PySide6.QtCore import QCoreApplication

from app.booking.fields import ADDRESS, EMAIL, FIRSTNAME, FULLNAME, GUESTS, LASTNAME, PHONE, Field
from app.booking.meeting_type import Channel, Host
from app.ui.wrapping import tied_name

translate = QCoreApplication.translate


def field_label(field: Field, language: str) -> str:
    """Return the question of a field: our own words for the person's fields, else the settings'."""
    own = {
        FULLNAME: translate("Labels", "Your name"),
        FIRSTNAME: translate("Labels", "First name"),
        LASTNAME: translate("Labels", "Last name"),
        EMAIL: translate("Labels", "Your e-mail address"),
        PHONE: translate("Labels", "Your phone number"),
        ADDRESS: translate("Labels", "Your address"),
        GUESTS: translate("Labels", "Who comes with you"),
    }
    return own.get(field.key, "") or field.label.in_language(language)


def field_help(field: Field, language: str) -> str:
    """Return the line below a field; may be empty."""
    own = {
        EMAIL: translate("Labels", "The confirmation goes to this address."),
        PHONE: translate("Labels", "With area code."),
        ADDRESS: translate("Labels", "Street, house number and town: we come to you."),
        GUESTS: translate("Labels", "One e-mail address in each row. They are invited too."),
    }
    return own.get(field.key, "") or field.help.in_language(language)


def channel_label(channel: str) -> str:
    """Return how people meet: "In person", "Video call". A channel without words is its own name."""
    known: dict[str, str] = {
        Channel.LOCAL: translate("Labels", "In person"),
        Channel.LOCAL_ATTENDEE: translate("Labels", "At your place"),
        Channel.PHONE: translate("Labels", "By phone, we call you"),
        Channel.PHONE_INCOMING: translate("Labels", "By phone, you call us"),
        Channel.CONNECT: translate("Labels", "Video call"),
        Channel.GOOGLE: translate("Labels", "Video call with Google Meet"),
        Channel.ZOOM: translate("Labels", "Video call with Zoom"),
        Channel.TEAMS: translate("Labels", "Video call with Teams"),
        Channel.WEBEX: translate("Labels", "Video call with Webex"),
        Channel.WHATSAPP: translate("Labels", "WhatsApp call"),
    }
    return known.get(channel, channel)


def host_label(host: Host | None) -> str:
    """Return the host's name, or that it may be anyone."""
    return tied_name(host.name) if host else translate("Labels", "Anyone")
