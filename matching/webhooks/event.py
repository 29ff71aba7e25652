"""An event as it is told: that something happened and where to look; ids and links, never anything about somebody.

Source: NL GOV profile for CloudEvents 1.1 on CloudEvents 1.0; structured mode, JSON.
"""

from collections.abc import Mapping

import orjson

from matching.domain.subscription import EventType, Happening
from matching.storage.moment import written
from matching.webhooks.sender import Sender

MEDIA_TYPE = "application/cloudevents+json"
_PLACE: Mapping[EventType, tuple[str, str]] = {
    EventType.RANGLIJST_GEWIJZIGD: ("vacature", "vacatures"),
    EventType.PLAATSING_BESLOTEN: ("plaatsing", "plaatsingen"),
    EventType.EVALUATIE_NODIG: ("taak", "taken"),
}


def event_json(happening: Happening, sender: Sender) -> bytes:
    """Write an event; the same event is the same bytes at every attempt and to every receiver.

    Its id is the position in the grootboek, by which it can be told again; its time is when it was written there.
    """
    what, where = _PLACE[happening.event]
    subject = f"{where}/{happening.object_id}"
    link = f"{sender.api}/{subject}"
    told = {
        "specversion": "1.0",
        "id": str(happening.position),
        "source": sender.source,
        "type": happening.event.value,
        "time": written(happening.at),
        "subject": subject,
        "datacontenttype": "application/json",
        "dataref": link,
        "sequence": f"{happening.position:012d}",
        "data": {f"{what}Id": str(happening.object_id), "link": link},
    }
    return orjson.dumps(told)
