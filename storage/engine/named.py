"""SQL with named parameters, for statements that are composed of parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter

from storage.engine.db import Value


@dataclass(slots=True)
class NamedQuery:
    """Turns `{name}` into `$n`, and collects the values in that order.

    Of `values` only those that the SQL names become arguments.
    """

    values: Mapping[str, Value]
    args: list[Value] = field(default_factory=list)
    _places: dict[str, str] = field(default_factory=dict)

    def sql(self, text: str) -> str:
        return "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        for literal, name, _, _ in Formatter().parse(text):
            yield literal
            if name is not None:
                yield self._place(name)

    def _place(self, name: str) -> str:
        if name not in self._places:
            self.args.append(self.values[name])
            self._places[name] = f"${len(self.args)}"
        return self._places[name]
