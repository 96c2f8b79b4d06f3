"""What the log tells of a story."""

from __future__ import annotations

import logging

import pytest


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    """All of the story; a fixture that ends sees in `records` only what was logged since the end began."""
    said = [*caplog.get_records("setup"), *caplog.get_records("call"), *caplog.records]
    return [record.getMessage() for record in said if record.levelno >= logging.ERROR]
