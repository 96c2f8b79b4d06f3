"""What the service's answer to a webhook asks for."""

from __future__ import annotations

from xml.etree import ElementTree

_XML_TYPES = {"text/xml", "application/xml", "text/html"}


def replies(content_type: str, body: str) -> list[str]:
    """The texts to send back: `<Message>` elements, or, as Twilio does, the whole of a plain text answer.

    Raises ValueError when the answer is neither (Twilio's 12100 and 12300).
    """
    if not body.strip():
        return []
    if content_type == "text/plain":
        return [body.strip()]
    if content_type not in _XML_TYPES:
        raise ValueError(f"12300 Invalid Content-Type: {content_type}")
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise ValueError(f"12100 Document parse failure: {error}") from None
    if root.tag != "Response":
        raise ValueError(f"12102 Root element is {root.tag}, not Response")
    return [text for text in map(_text, root.iter("Message")) if text]


def _text(message: ElementTree.Element) -> str:
    return (message.findtext("Body") or message.text or "").strip()
