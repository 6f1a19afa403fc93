"""The sections everything else refers to: the header and the sources."""

from personal_page.contract.model import Header, Source, Text
from personal_page.contract.place import Place
from personal_page.contract.reading.forms import FILE, ID, IDENTIFIER, IDENTIFIER_PATH, LINE, URL
from personal_page.contract.reading.item import Item


def read_header(item: Item) -> Header:
    """Return the header that `item` describes."""
    return Header(
        id=item.string("id", ID),
        title=item.text("title"),
        summary=item.text("summary"),
        widget_file=item.string("widget_file", FILE),
        widget_type=item.string("widget_type", IDENTIFIER),
        instance_type=item.string("instance_type", IDENTIFIER),
        versions=tuple(scalar.value for scalar in item.strings("versions", LINE, required=True)),
        developer_global=item.optional_string("developer_global", IDENTIFIER_PATH),
        host=item.optional_text("host"),
        place=item.place,
    )


def no_header(place: Place) -> Header:
    """Return a header for a contract that has none, so that the rest can be read."""
    empty = Text("", "", place)
    return Header("", empty, empty, "", "", "", (), None, None, place)


def read_source(name: str, item: Item) -> Source:
    """Return the source that `item` describes."""
    return Source(
        key=name,
        title=item.text("title"),
        url=item.optional_string("url", URL),
        place=item.place,
    )
