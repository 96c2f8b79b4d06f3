"""A new visit code, for a customer who shows it or for staff who scan a card."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from loyalty.model.visits import VisitCode
from storage.ledger import visit_codes


async def new_code(scene: Scene, member_id: int, location: str, *, scanned: bool = False) -> VisitCode:
    """A code nobody has now, for this member, this place and the next minutes. `scanned`: staff have it from the
    card's QR."""
    return VisitCode(
        id=scene.fresh(),
        code=await visit_codes.free(scene.read, scene.programme.codes.digits, scene.randbelow),
        member_id=member_id,
        location=location,
        created_at=scene.now,
        expires_at=scene.now + scene.programme.codes.valid,
        scanned=scanned,
    )
