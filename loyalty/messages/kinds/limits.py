"""The arguments by which a text says how often something counts; what is not written is left out."""

from __future__ import annotations

LIMITS = "per_day? per_week? per_month? per_year? per_period? in_all? in_shop?"
