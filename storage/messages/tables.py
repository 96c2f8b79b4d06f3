"""Tables of messages: in, out, what is due, what the gate decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.addresses import Address
    from storage.people.tables.members import Member


class Inbox(Model):
    """One row for each inbound message: `done`, `failed` (tried again) or `aside` (for replay)."""

    key = fields.CharField(max_length=96, primary_key=True)
    state = fields.CharField(max_length=8, default="done")
    body = fields.TextField(null=True)
    tries = fields.SmallIntField(default=1)
    error = fields.TextField(null=True)
    next_at = fields.DatetimeField(null=True)
    at = fields.DatetimeField()
    chat = fields.CharField(max_length=32, db_default="")  # whose it is, while it is tried again: a hash

    class Meta:
        table = "inbox"


class Outbox(Model):
    """Every message there is: waiting, claimed, sent, held by the gate, dropped, refused, unclear."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="outbox", on_delete=fields.RESTRICT
    )
    member_id = fields.BigIntField(null=True)
    idempotency_key = fields.CharField(max_length=96, null=True, unique=True)
    channel = fields.CharField(max_length=16)
    kind = fields.CharField(max_length=32)
    cls = fields.SmallIntField()
    body = fields.TextField()
    edit = fields.CharField(max_length=64, default="")
    cause = fields.BigIntField(default=0)
    state = fields.CharField(max_length=8)
    due_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    token = fields.CharField(max_length=32, null=True)
    lease_until = fields.DatetimeField(null=True)
    tries = fields.SmallIntField(default=0)
    reason = fields.CharField(max_length=16, db_default="")  # a code of `loyalty.messages.reasons`
    why = fields.CharField(max_length=200, default="")
    provider_id = fields.CharField(max_length=64, null=True)
    segments = fields.SmallIntField(default=0)
    status = fields.CharField(max_length=16, default="")
    status_code = fields.IntField(null=True)
    created_at = fields.DatetimeField()
    settled_at = fields.DatetimeField(null=True)
    not_before = fields.DatetimeField(null=True)  # when it was meant for; `due_at` moves when it is held
    reserved_at = fields.DatetimeField(null=True)  # the slot it takes of its person's caps
    promotion_id = fields.BigIntField(null=True)
    fault = fields.CharField(max_length=16, db_default="")  # the last one of ours that it met, by its code
    variant = fields.SmallIntField(null=True)  # the wording of its promotion that chance gave, from 1

    class Meta:
        table = "outbox"
        indexes = (Index(fields=("address_id", "created_at")),)


class SpentKey(Model):
    """The idempotency key of a message that is gone, so that it is never planned again."""

    key = fields.CharField(max_length=96, primary_key=True)
    at = fields.DatetimeField()  # when its message was over

    class Meta:
        table = "spent_key"


class PastMessages(Model):
    """How many messages of class 1 to 5, of those that are gone, went out to members in the quarter of an hour from `at` on."""

    id = fields.BigIntField(primary_key=True, generated=False)
    at = fields.DatetimeField(unique=True)
    sent = fields.IntField()

    class Meta:
        table = "past_messages"


class Due(Model):
    """When an occasion of a member is next to be looked at: the one table that planning reads."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="dues", on_delete=fields.RESTRICT
    )
    occasion = fields.CharField(max_length=16)
    at = fields.DatetimeField()
    step = fields.SmallIntField(default=0)

    class Meta:
        table = "due"
        unique_together = (("member_id", "occasion"),)
        indexes = (Index(fields=("at",)),)


class Decision(Model):
    """Every decision of the gate on a message that is no answer, with its reason. Never changed."""

    id = fields.BigIntField(primary_key=True, generated=False)
    message_id = fields.BigIntField()
    member_id = fields.BigIntField(null=True)
    promotion_id = fields.BigIntField(null=True)
    at = fields.DatetimeField()
    verdict = fields.CharField(max_length=8)  # send, hold, drop
    rule = fields.CharField(max_length=16)
    count = fields.IntField(default=0)
    most = fields.IntField(default=0)
    window = fields.CharField(max_length=32, default="")
    scope = fields.CharField(max_length=16, default="")
    free_at = fields.DatetimeField(null=True)
    rival = fields.BigIntField(default=0)
    rival_kind = fields.CharField(max_length=32, db_default="")  # also of what has no message yet
    kept_until = fields.DatetimeField(null=True)  # until then the limit's last slot is kept for it
    why = fields.CharField(max_length=200, default="")

    class Meta:
        table = "decision"
        indexes = (Index(fields=("message_id",)), Index(fields=("member_id", "at")))


class RateLimit(Model):
    """One row a channel, shared by all processes: when it may next be used."""

    channel = fields.CharField(max_length=16, primary_key=True)
    free_at = fields.DatetimeField()
    why = fields.CharField(max_length=200, default="")  # not empty: the provider stopped it
    probe_at = fields.DatetimeField(null=True)  # when one message went to find out whether that is over

    class Meta:
        table = "rate_limit"


class AddressStop(Model):
    """An address that a provider asked to wait with: nothing goes there until then."""

    address_id = fields.BigIntField(primary_key=True, generated=False)
    channel = fields.CharField(max_length=16)
    refused_at = fields.DatetimeField()
    until = fields.DatetimeField()

    class Meta:
        table = "address_stop"
        indexes = (Index(fields=("channel", "refused_at")),)


class StrangerText(Model):
    """A text that went to somebody who never bought anything. Kept for a day."""

    id = fields.BigIntField(primary_key=True, generated=False)
    at = fields.DatetimeField()

    class Meta:
        table = "stranger_text"
        indexes = (Index(fields=("at",)),)


class Fault(Model):
    """An error that is nobody's whom we write to: one row for each code of a channel, used again when it comes back."""

    id = fields.BigIntField(primary_key=True, generated=False)
    channel = fields.CharField(max_length=16)
    code = fields.CharField(max_length=16)
    reason = fields.CharField(max_length=16)  # of what waits for it
    remedy = fields.CharField(max_length=16)
    why = fields.CharField(max_length=200)
    everybody = fields.BooleanField()  # nothing goes on the channel
    afterwards = fields.BooleanField()  # told after the provider had taken the message
    since = fields.DatetimeField()
    last_at = fields.DatetimeField()
    through_at = fields.DatetimeField(null=True)  # when something got through that had waited for it
    told_at = fields.DatetimeField(null=True)  # when owners were told, where they could be reached
    mended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "fault"
        unique_together = (("channel", "code"),)


class Photo(Model):
    """A picture the provider already has, by what is drawn on it."""

    key = fields.CharField(max_length=80, primary_key=True)
    file_id = fields.CharField(max_length=200)
    at = fields.DatetimeField()

    class Meta:
        table = "photo"


class ReportRequest(Model):
    """Figures that an owner or a manager asked for: claimed by one process at a time, answered once."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="report_requests", on_delete=fields.RESTRICT
    )
    what = fields.CharField(max_length=16)
    day = fields.CharField(max_length=10)  # local: 2026-06-02
    place = fields.CharField(max_length=32, default="")  # or the id of what it is about
    asked_at = fields.DatetimeField()
    begun_at = fields.DatetimeField(null=True)
    answered_at = fields.DatetimeField(null=True)
    kept_until = fields.DatetimeField(null=True)  # for longer than one that was typed
    audience = fields.TextField(null=True)  # of a group of members

    class Meta:
        table = "report_request"
        indexes = (Index(fields=("asked_at",)),)


class ReportSchedule(Model):
    """Figures that come by themselves, to an owner or a manager."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="report_schedules", on_delete=fields.RESTRICT
    )
    rhythm = fields.CharField(max_length=8)  # week or month
    weekday = fields.IntField()  # Monday is 0
    hour = fields.CharField(max_length=5)  # where the shop is: 09:00
    chosen_at = fields.DatetimeField()
    told = fields.CharField(max_length=10, default="")  # the first day of the newest period: 2026-06-01

    class Meta:
        table = "report_schedule"
        unique_together = (("address_id", "rhythm"),)


class ToldFinding(Model):
    """What an owner was told that is told once, and when last."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="told_findings", on_delete=fields.RESTRICT
    )
    key = fields.CharField(max_length=64)
    at = fields.DatetimeField()

    class Meta:
        table = "told_finding"
        unique_together = (("address_id", "key"),)


class ForecastRequest(Model):
    """A forecast that an owner asked for: claimed by one process at a time, answered once."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="forecast_requests", on_delete=fields.RESTRICT
    )
    asked_at = fields.DatetimeField()
    begun_at = fields.DatetimeField(null=True)
    answered_at = fields.DatetimeField(null=True)

    class Meta:
        table = "forecast_request"
        indexes = (Index(fields=("asked_at",)),)
