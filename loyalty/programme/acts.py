"""What a member does that a rule may reward: one word in the rule's `on`."""

from __future__ import annotations

from typing import Literal

# They join; they tell their birthday; a chat and a phone number, or two cards, become one card; they answer a survey.
Act = Literal["visit", "join", "birthday", "link", "survey"]
