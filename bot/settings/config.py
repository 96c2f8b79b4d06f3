"""`config.toml` and the environment, checked whole before anything starts.

The file is the shop's programme; the environment holds what belongs to the machine, and secrets.
Whatever is wrong is told with its place and what would be right.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from decimal import Decimal
from fractions import Fraction
from ipaddress import ip_address
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, is_currency
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings.durations import parse_duration, parse_duration_or_never
from bot.settings.rest_days import RestDays, known_country
from loyalty.calendar import QuietHours
from loyalty.gate import caps
from loyalty.gate.windows import Calendar, Window, parse_window
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class
from loyalty.model import Unit
from loyalty.planning.occasions import definite
from loyalty.programme.broadcasts import Broadcasting
from loyalty.programme.earning import Earning
from loyalty.programme.messages import Messages
from loyalty.programme.occasions import (
    AnniversaryRules,
    BirthdayRules,
    ExpiryRules,
    Gift,
    MonthlyRules,
    Occasions,
    WelcomeRules,
    WinBackRules,
)
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.shop import Currency, Location
from loyalty.programme.shop import Shop as OwnShop
from loyalty.programme.tiers import Tier
from loyalty.programme.till import Codes, Invitations, Limits

LOCALES = Path(__file__).parents[2] / "locales"

# The classes that caps are for, as an owner writes them. Answers are never capped.
CLASSES: Mapping[str, Class] = {
    "milestone": Class.MILESTONE,
    "occasion": Class.OCCASION,
    "promotion": Class.PROMOTION,
    "progress": Class.PROGRESS,
    "winback": Class.WINBACK,
}
CHANNELS = ("telegram", "sms")
_EXAMPLE = "https://loyalty.example"
_SOON = 5  # visits to a first reward: people who wait longer for one stop coming

# What a period of the calendar lies in. A week lies in nothing: it may begin in one month and end in the next.
_WITHIN: Mapping[Calendar, frozenset[Calendar]] = {
    Calendar.DAY: frozenset({Calendar.WEEK, Calendar.MONTH, Calendar.QUARTER, Calendar.YEAR}),
    Calendar.WEEK: frozenset(),
    Calendar.MONTH: frozenset({Calendar.QUARTER, Calendar.YEAR}),
    Calendar.QUARTER: frozenset({Calendar.YEAR}),
    Calendar.YEAR: frozenset(),
}
# Not longer than the shortest there is; clocks change by an hour or two.
_SHORTEST: Mapping[Calendar, timedelta] = {
    Calendar.DAY: timedelta(hours=22),
    Calendar.WEEK: timedelta(days=6),
    Calendar.MONTH: timedelta(days=27),
    Calendar.QUARTER: timedelta(days=89),
    Calendar.YEAR: timedelta(days=364),
}
# The period of a rolling gap that goes well beside a cap by the calendar.
_GAPS: Mapping[Calendar, str] = {
    Calendar.DAY: "20 hours",
    Calendar.WEEK: "5 days",
    Calendar.MONTH: "20 days",
    Calendar.QUARTER: "60 days",
    Calendar.YEAR: "300 days",
}


class ConfigError(Exception):
    """The configuration cannot be used. Its text names every fault, one a line."""


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        near = difflib.get_close_matches(name, available_timezones(), 1)
        raise ValueError(f'no such time zone; write one such as "{near[0] if near else "Europe/Warsaw"}"')
    return name


def _known_currency(code: str) -> str:
    if not is_currency(code):
        raise ValueError('no such currency; write its three letters, such as "PLN"')
    return code


def _known_country(code: str) -> str:
    if code not in Locale("en").territories or not code.isalpha():
        raise ValueError('no such country; write its two letters, such as "PL"')
    return code


def _known_locale(name: str) -> str:
    try:
        Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        raise ValueError('no such language; write its two letters, such as "en"') from None
    there = {path.parent.name for path in LOCALES.glob("*/*.ftl")}
    if name not in there:
        raise ValueError(f"locales/{name}/ does not exist; there are {', '.join(sorted(there))}")
    return name


def _clock_time(text: object) -> time:
    try:
        at = time.fromisoformat(text) if isinstance(text, str) else _not_a_time()
    except ValueError:
        return _not_a_time()
    return _not_a_time() if at.tzinfo else at  # the zone is the shop's


def _not_a_time() -> time:
    raise ValueError('a time of day is written "20:00"')


def _like(pattern: str, meant: str) -> AfterValidator:
    """A text of that shape; the complaint says what was meant, not the pattern."""

    def shaped(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(meant)
        return text

    return AfterValidator(shaped)


def _number(meant: str) -> BeforeValidator:
    """TOML has numbers of its own: one in quotes, or a yes, is a slip."""

    def unquoted(value: object) -> object:
        if isinstance(value, bool | str):
            raise ValueError(meant)
        return value

    return BeforeValidator(unquoted)


def _list(example: str) -> BeforeValidator:
    """A list; the complaint shows one of this kind."""

    def listed(value: object) -> object:
        if not isinstance(value, list):
            raise ValueError(f"a list is written {example}")
        return value

    return BeforeValidator(listed)


def _a_cap(text: object) -> Window:
    if not isinstance(text, str):
        raise ValueError('a cap is written in quotes, such as "4 per 30 days"')
    if re.match(r"\s*0+\s", text):
        raise ValueError("a cap is at least 1; to send none, write the class in caps.off")
    return parse_window(text)


def _a_class(name: object) -> str:
    if not isinstance(name, str) or name not in CLASSES:
        near = difflib.get_close_matches(str(name), CLASSES, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(CLASSES)}"
        raise ValueError(f"no such class; {meant}")
    return name


def _web_address(text: str) -> str:
    try:
        url = urlsplit(text.strip())
        is_whole = url.scheme in {"http", "https"} and url.hostname and url.port != 0
    except ValueError:
        return _not_an_address()
    return url.geturl() if is_whole else _not_an_address()


def _not_an_address() -> str:
    raise ValueError(f'an address begins with "https://", such as {_EXAMPLE}')


def _windows(*written: str) -> list[Window]:
    return [parse_window(text) for text in written]


def _each_binds(windows: list[Window]) -> list[Window]:
    """A cap that is never reached, because another one beside it always comes before, is a slip."""
    for number, window in enumerate(windows):
        for other in (*windows[:number], *windows[number + 1 :]):
            if _most(other, within=window) <= window.limit:
                raise ValueError(f'"{window}" is never reached beside "{other}"; leave one of them out')
    return windows


def _most(cap: Window, within: Window) -> int:
    """At most so many does a cap let through in one period of another; a few less, where the calendar is odd."""
    match cap.period, within.period:
        case Calendar() as outer, Calendar() as inner if outer is inner or outer in _WITHIN[inner]:
            periods = 1
        case Calendar() as outer, _:
            periods = -(-within.reach() // _SHORTEST[outer]) + 1
        case timedelta() as outer, _:
            periods = -(-within.reach() // outer)
    return periods * cap.limit


def _known_rest_country(text: str) -> str:
    return known_country(text) if text else text


_a_number = _number("a number is written without quotes, such as 1 or 0.5")
Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
TimeOfDay = Annotated[time, BeforeValidator(_clock_time)]
Slug = Annotated[str, _like(r"[a-z0-9][a-z0-9-]{0,29}", 'an id is 1-30 of a-z, 0-9 and "-", such as "main"')]
Address = Annotated[str, _like(r"https?://\S+", 'an address begins with "https://"')]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Colour = Annotated[str, _like(r"#[0-9a-fA-F]{6}", 'a colour is written "#rrggbb", such as "#1f6f5c"')]
Number = Annotated[Decimal, _a_number]
Pace = Annotated[float, _a_number, Field(gt=0, le=1000)]
Whole = Annotated[int, _a_number]
Switch = Annotated[bool, Strict()]
Texts = Annotated[
    dict[str, Annotated[str, StringConstraints(min_length=1, max_length=80)]], Field(min_length=1)
]
Count = Annotated[Whole, Field(ge=1)]
Share = Annotated[float, _number("a share is a number from 0 to 0.5, such as 0.05"), Field(ge=0, le=0.5)]
Price = Annotated[Decimal, _number("a price is a number such as 0.16, or 0 when unknown"), Field(ge=0)]
Durations = Annotated[list[Duration], _list('["1 day", "7 days"]'), Field(min_length=1)]
DurationOrNever = Annotated[timedelta | None, BeforeValidator(parse_duration_or_never)]
Caps = Annotated[
    list[Annotated[Window, BeforeValidator(_a_cap)]],
    _list('["1 per day", "1 per 20 hours"]'),
    AfterValidator(_each_binds),
]
Points = Annotated[Whole, Field(ge=0, le=10_000)]
Stamps = Annotated[Whole, Field(ge=0, le=20)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Shop(_Section):
    name: Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True)]
    summary: Texts
    locales: Annotated[list[Annotated[str, AfterValidator(_known_locale)]], Field(min_length=1)]
    timezone: Annotated[str, AfterValidator(_known_zone)]
    country: Annotated[str, AfterValidator(_known_country)]
    currency: Annotated[str, AfterValidator(_known_currency)]
    phone: Annotated[str, StringConstraints(min_length=3, max_length=40)]
    terms: Address
    privacy: Address
    terms_version: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    colour: Colour


class LocationEntry(_Section):
    id: Slug
    name: Annotated[str, StringConstraints(min_length=1, max_length=60)]


class EarningSection(_Section):
    points_per_unit: Annotated[Number, Field(ge=0, le=10_000)]
    stamps_per_visit: Annotated[Whole, Field(ge=0, le=20)]
    minimum_for_stamp: Annotated[Number, Field(ge=0)]


class RewardEntry(_Section):
    id: Slug
    name: Texts
    stamps: Count | None = None
    points: Count | None = None
    valid: Duration

    @model_validator(mode="after")
    def _one_price(self) -> Self:
        if (self.stamps is None) == (self.points is None):
            raise ValueError("a reward costs stamps or points: write one of them, such as stamps = 9")
        return self


class TierEntry(_Section):
    id: Slug
    name: Texts
    visits: Count
    within: Duration


class CodesSection(_Section):
    digits: Literal[5, 6]
    valid: Duration
    undo: Duration
    ask_again_within: Duration
    wrong_codes: Annotated[Whole, Field(ge=2, le=100)]
    slow_down: Duration


class LimitsSection(_Section):
    credits_per_member_per_day: Count
    credits_per_staff_per_day: Count
    amount: Annotated[Number, Field(gt=0)]
    paper_stamps: Annotated[Whole, Field(ge=0, le=100)]


class InvitationsSection(_Section):
    valid: Duration
    owner_link_valid: Duration


def _of_day(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)


class MessagesSection(_Section):
    quiet_from: TimeOfDay
    quiet_to: TimeOfDay
    spread: Duration = timedelta(minutes=10)
    sundays: Switch = False
    holidays: Annotated[str, AfterValidator(_known_rest_country)] = ""
    milestone_lifetime: Duration
    fewer: Annotated[Caps, Field(min_length=1)] = _windows("1 per 14 days")
    look_ahead: Duration = timedelta(days=7)

    @model_validator(mode="after")
    def _spread_fits(self) -> Self:
        asleep, awake = _of_day(self.quiet_from), _of_day(self.quiet_to)
        if asleep != awake and self.spread > (asleep - awake) % timedelta(days=1):
            raise ValueError(
                "spread is longer than the time from quiet_to to quiet_from; "
                'write something short, such as spread = "10 minutes"'
            )
        return self


class CapsSection(_Section):
    """A file from before there were caps keeps the product's promise."""

    all: Caps = _windows("1 per day", "1 per 20 hours", "4 per 30 days")
    milestone: Caps = _windows("1 per day")
    occasion: Caps = _windows("2 per year")
    promotion: Caps = _windows("2 per 30 days")
    progress: Caps = _windows("1 per month", "1 per 20 days")
    winback: Caps = _windows("1 per 90 days")
    telegram: Caps = []
    sms: Caps = []
    off: Annotated[list[Annotated[str, BeforeValidator(_a_class)]], _list('["winback"]')] = []

    def of(self, name: str) -> list[Window]:
        """Those of a class or a channel."""
        found: list[Window] = getattr(self, name)
        return found


# What the product does unless the shop says otherwise, so that a file from before these keys still starts.
_BIRTHDAY = BirthdayRules()
_ANNIVERSARY = AnniversaryRules()
_WELCOME = WelcomeRules()
_WINBACK = WinBackRules()
_MONTHLY = MonthlyRules()
_EXPIRY = ExpiryRules()
_BROADCASTING = Broadcasting()


class BirthdaySection(_Section):
    on: Switch = _BIRTHDAY.on
    gift_points: Points = _BIRTHDAY.gift.points
    gift_stamps: Stamps = _BIRTHDAY.gift.stamps
    lifetime: Duration = _BIRTHDAY.lifetime
    settled: Duration = _BIRTHDAY.settled
    leap_day: Literal["28 February", "1 March"] = "28 February"


class AnniversarySection(_Section):
    on: Switch = _ANNIVERSARY.on
    gift_points: Points = _ANNIVERSARY.gift.points
    gift_stamps: Stamps = _ANNIVERSARY.gift.stamps
    lifetime: Duration = _ANNIVERSARY.lifetime


class WelcomeSection(_Section):
    on: Switch = _WELCOME.on
    after: Durations = list(_WELCOME.after)
    lifetime: Duration = _WELCOME.lifetime

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if any(later <= earlier for earlier, later in pairwise(self.after)):
            raise ValueError('after is to rise from one to the next, such as after = ["1 day", "7 days"]')
        return self


class WinBackSection(_Section):
    on: Switch = _WINBACK.on
    usual: Duration = _WINBACK.usual
    soonest: Duration = _WINBACK.soonest
    latest: Duration = _WINBACK.latest
    rhythm: Annotated[Whole, Field(ge=1, le=20)] = _WINBACK.rhythm
    again: Duration = _WINBACK.again
    gift_points: Annotated[list[Points], _list("[0, 20, 50]"), Field(min_length=1, max_length=3)] = [
        gift.points for gift in _WINBACK.gifts
    ]
    lifetime: Duration = _WINBACK.lifetime

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.soonest <= self.usual <= self.latest:
            raise ValueError(
                "soonest, usual and latest are to rise, such as "
                'soonest = "21 days", usual = "45 days" and latest = "90 days"'
            )
        return self


class MonthlySection(_Section):
    on: Switch = _MONTHLY.on


class ExpirySection(_Section):
    after: DurationOrNever = _EXPIRY.after
    warn: Duration = _EXPIRY.warn
    voucher_warn: Duration = _EXPIRY.voucher_warn

    @model_validator(mode="after")
    def _warns_before(self) -> Self:
        if self.after is not None and self.warn >= self.after:
            raise ValueError(
                'warn is to be shorter than after, such as after = "365 days" and warn = "14 days"'
            )
        return self


class OccasionsSection(_Section):
    birthday: BirthdaySection = BirthdaySection()
    anniversary: AnniversarySection = AnniversarySection()
    welcome: WelcomeSection = WelcomeSection()
    winback: WinBackSection = WinBackSection()
    monthly: MonthlySection = MonthlySection()
    expiry: ExpirySection = ExpirySection()


class BroadcastsSection(_Section):
    holdout: Share = _BROADCASTING.holdout
    longest: Duration = _BROADCASTING.longest


class TelegramSection(_Section):
    enabled: Switch
    per_second: Pace
    in_flight: Annotated[Whole, Field(ge=1, le=1000)]


class SmsSection(_Section):
    enabled: Switch
    per_second: Pace
    in_flight: Annotated[Whole, Field(ge=1, le=1000)]
    price: Price = Decimal(0)
    fold: list[str]
    mms: Switch


class Config(_Section):
    """The whole file."""

    shop: Shop
    locations: Annotated[list[LocationEntry], Field(min_length=1)]
    earning: EarningSection
    rewards: list[RewardEntry] = []
    tiers: list[TierEntry] = []
    codes: CodesSection
    limits: LimitsSection
    invitations: InvitationsSection
    messages: MessagesSection
    caps: CapsSection = CapsSection()
    occasions: OccasionsSection = OccasionsSection()
    broadcasts: BroadcastsSection = BroadcastsSection()
    telegram: TelegramSection
    sms: SmsSection

    def programme(self) -> Programme:
        """The shop's rules as one value; money turned into minor units."""
        decimals = get_currency_precision(self.shop.currency)
        return Programme(
            shop=_shop(self.shop, decimals),
            locations=tuple(Location(entry.id, entry.name) for entry in self.locations),
            earning=Earning(
                points_per_unit=Fraction(self.earning.points_per_unit),
                stamps_per_visit=self.earning.stamps_per_visit,
                minimum_for_stamp=_minor(self.earning.minimum_for_stamp, decimals),
            ),
            rewards=tuple(_reward(entry, self.shop.locales) for entry in self.rewards),
            tiers=tuple(
                Tier(entry.id, _localised(entry.name, self.shop.locales), entry.visits, entry.within)
                for entry in self.tiers
            ),
            codes=Codes(**self.codes.model_dump()),
            limits=Limits(
                **self.limits.model_dump(exclude={"amount"}), amount=_minor(self.limits.amount, decimals)
            ),
            invitations=Invitations(**self.invitations.model_dump()),
            messages=Messages(**{**self.messages.model_dump(), "fewer": tuple(self.messages.fewer)}),
            occasions=_occasions(self.occasions),
            broadcasts=Broadcasting(self.broadcasts.holdout, self.broadcasts.longest),
            policy=_policy(self),
            segment_price=Fraction(self.sms.price) * 10**decimals,
        )


def _shop(section: Shop, decimals: int) -> OwnShop:
    summary = _localised(_unstopped(section.summary), section.locales)
    read = {
        "summary": summary,
        "locales": tuple(section.locales),
        "currency": Currency(section.currency, decimals),
    }
    return OwnShop(**{**section.model_dump(), **read})


def _quiet(messages: MessagesSection) -> QuietHours:
    return QuietHours(messages.quiet_from, messages.quiet_to)


def _policy(config: Config) -> caps.Policy:
    messages, promised = config.messages, config.caps
    return caps.Policy(
        zone=config.shop.timezone,
        quiet=_quiet(messages),
        rules=(
            *(caps.Rule(window) for window in promised.all),
            *(caps.Rule(window, cls=cls) for name, cls in CLASSES.items() for window in promised.of(name)),
            *(caps.Rule(window, channel=channel) for channel in CHANNELS for window in promised.of(channel)),
        ),
        fewer=tuple(messages.fewer),
        off=frozenset(CLASSES[name] for name in promised.off),
        rest=RestDays(messages.sundays, messages.holidays),
        look_ahead=messages.look_ahead,
        spread=messages.spread,
        coming=definite(_occasions(config.occasions)),
    )


def _occasions(section: OccasionsSection) -> Occasions:
    birthday, anniversary, welcome = section.birthday, section.anniversary, section.welcome
    winback, expiry = section.winback, section.expiry
    return Occasions(
        birthday=BirthdayRules(
            on=birthday.on,
            gift=Gift(birthday.gift_points, birthday.gift_stamps),
            lifetime=birthday.lifetime,
            settled=birthday.settled,
            leap_day_in_march=birthday.leap_day == "1 March",
        ),
        anniversary=AnniversaryRules(
            on=anniversary.on,
            gift=Gift(anniversary.gift_points, anniversary.gift_stamps),
            lifetime=anniversary.lifetime,
        ),
        welcome=WelcomeRules(welcome.on, tuple(welcome.after), welcome.lifetime),
        winback=WinBackRules(
            on=winback.on,
            usual=winback.usual,
            soonest=winback.soonest,
            latest=winback.latest,
            rhythm=winback.rhythm,
            again=winback.again,
            gifts=tuple(Gift(points) for points in winback.gift_points),
            lifetime=winback.lifetime,
        ),
        monthly=MonthlyRules(section.monthly.on),
        expiry=ExpiryRules(expiry.after, expiry.warn, expiry.voucher_warn),
    )


def _minor(amount: Decimal, decimals: int) -> int:
    return int(amount * 10**decimals)


def _unstopped(texts: Mapping[str, str]) -> dict[str, str]:
    """Without a full stop: the texts that carry it set their own."""
    return {locale: text.rstrip(". ") for locale, text in texts.items()}


def _localised(texts: Mapping[str, str], locales: list[str]) -> Localised:
    """The default language first: it stands in where another is missing."""
    ordered = sorted(texts.items(), key=lambda pair: pair[0] != locales[0])
    return Localised(tuple(ordered))


def _reward(entry: RewardEntry, locales: list[str]) -> Reward:
    unit, cost = (Unit.STAMPS, entry.stamps) if entry.stamps else (Unit.POINTS, entry.points)
    return Reward(entry.id, _localised(entry.name, locales), unit, cost or 0, entry.valid)


class Environment(BaseSettings):
    """What belongs to the machine. An empty variable counts as absent."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True)

    database_url: Annotated[
        str, StringConstraints(pattern=r"^(sqlite://.|(postgres|postgresql|asyncpg)://)")
    ] = "sqlite://regulars.db"
    public_url: WebAddress = "http://127.0.0.1:8080"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    telegram_token: Annotated[str | None, StringConstraints(pattern=r"^\d+:[A-Za-z0-9_-]{10,}$")] = None
    telegram_api_url: WebAddress | None = None
    telegram_webhook_secret: Annotated[str | None, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,256}$")] = (
        None
    )
    telegram_mode: Literal["polling", "webhook"] = "polling"
    twilio_account_sid: str | None = None
    twilio_auth_token: str | None = None
    twilio_from: str | None = None
    twilio_messaging_service_sid: str | None = None
    twilio_api_url: WebAddress | None = None

    @property
    def has_twilio(self) -> bool:
        return bool(
            self.twilio_account_sid
            and self.twilio_auth_token
            and (self.twilio_from or self.twilio_messaging_service_sid)
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """`path` is where the shop's were read."""

    config: Config
    environment: Environment
    path: Path = Path("config.toml")


def load(path: Path) -> Settings:
    """Everything, or a `ConfigError` that lists every fault."""
    config = _read(path)
    try:
        environment = Environment()
    except ValidationError as error:
        raise ConfigError("\n".join(_environment_faults(error))) from None
    faults = [*_together(config, environment)]
    if faults:
        raise ConfigError("\n".join(f"{path.name}: {fault}" for fault in faults))
    return Settings(config, environment, path.absolute())


def _read(path: Path) -> Config:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}); give another with --config") from None
    try:
        return Config.model_validate(tomllib.loads(text, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path.name}: this is not TOML: {error}") from None
    except ValidationError as error:
        raise ConfigError("\n".join(f"{path.name}: {fault}" for fault in _faults(error))) from None


def _faults(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        place = ".".join(str(part + 1) if isinstance(part, int) else part for part in fault["loc"])
        yield f"{place}: {_plainly(fault)}" if place else _plainly(fault)


def _plainly(fault: ErrorDetails) -> str:
    match fault["type"]:
        case "extra_forbidden":
            return _unknown(fault["loc"])
        case "missing":
            return "is missing; config.toml in the repository shows it with its meaning"
        case "value_error":
            return str(fault["ctx"]["error"])
        case "too_short" | "string_too_short" if not fault["input"]:
            return "is empty"
        case "too_long":
            return f"at most {fault['ctx']['max_length']} of them (it says {_shown(fault['input'])})"
        case "dict_type":
            return 'a text for each language is written { en = "A coffee", pl = "Kawa" }'
        case "list_type":
            return 'a list is written ["en", "pl"]'
        case "model_type":
            return "a section begins with its name in brackets, such as [occasions.birthday]; its keys stand below"
        case "bool_type":
            return f"write true or false, without quotes (it says {_shown(fault['input'])})"
        case _:
            return f"{fault['msg'].removeprefix('Value error, ')} (it says {_shown(fault['input'])})"


def _shown(value: object) -> str:
    text = str(value) if isinstance(value, Decimal) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _unknown(place: tuple[int | str, ...]) -> str:
    """Which keys there are, and the nearest, for one that there is not."""
    known = _keys_at(place[:-1])
    near = difflib.get_close_matches(str(place[-1]), known, 1)
    meant = f"; did you mean {near[0]}?" if near else f"; known here: {', '.join(known)}"
    return f"unknown key{meant}"


def _keys_at(place: tuple[int | str, ...]) -> list[str]:
    model: Any = Config
    for part in place:
        if isinstance(part, int):
            continue
        annotation = model.model_fields[part].annotation
        model = next(
            (
                kind
                for kind in (annotation, *getattr(annotation, "__args__", ()))
                if hasattr(kind, "model_fields")
            ),
            Config,
        )
    return list(model.model_fields)


def _environment_faults(error: ValidationError) -> Iterator[str]:
    """Never with the value: it may be a secret."""
    for fault in error.errors():
        name = "_".join(str(part) for part in fault["loc"]).upper()
        yield f"environment: {name}: {fault['msg'].removeprefix('Value error, ')}"


def _together(config: Config, environment: Environment) -> Iterator[str]:
    """What is right by itself and wrong beside the rest."""
    for section in ("locations", "rewards", "tiers"):
        ids = [entry.id for entry in getattr(config, section)]
        for id in sorted({id for id in ids if ids.count(id) > 1}):
            yield f'{section}: two of them have the id "{id}"; each needs its own'
    for tongue in sorted({each for each in config.shop.locales if config.shop.locales.count(each) > 1}):
        yield f'shop.locales: "{tongue}" stands there twice'
    yield from _reachable(config)
    for number, tongue in enumerate(config.sms.fold, start=1):
        if tongue not in config.shop.locales:
            yield f'sms.fold.{number}: "{tongue}" is not among shop.locales'
    for place, texts in _shop_texts(config):
        for locale in sorted(set(texts) - set(config.shop.locales)):
            yield f'{place}.{locale}: "{locale}" is not among shop.locales'
    if not _can_be_answered(environment.twilio_from or ""):
        yield (
            "environment: TWILIO_FROM is a name, and nobody can answer a name: joining, STOP and offers need "
            "answers; give a number, such as +48123456789"
        )
    if environment.telegram_mode == "webhook" and not environment.telegram_webhook_secret:
        yield "environment: TELEGRAM_WEBHOOK_SECRET is needed with TELEGRAM_MODE=webhook: 1-256 of A-Za-z0-9_-"
    yield from _found(config, environment)


def _found(config: Config, environment: Environment) -> Iterator[str]:
    """Providers call us, and people open their card: at an address of this machine they find nobody. A provider
    that is itself on this machine, or beside it, finds us there."""
    is_near = _is_near(environment.public_url)
    is_safe = environment.public_url.startswith("https:")
    hooked = environment.telegram_mode == "webhook" and not _is_near(environment.telegram_api_url)
    if hooked and (is_near or not is_safe):
        yield (
            "environment: PUBLIC_URL is needed with TELEGRAM_MODE=webhook: an https address that Telegram "
            f"can reach, such as {_EXAMPLE}"
        )
    texted = config.sms.enabled and environment.has_twilio and not _is_near(environment.twilio_api_url)
    if texted and is_near:
        yield (
            "environment: PUBLIC_URL is needed with TWILIO_ACCOUNT_SID: the address that Twilio calls, and that "
            f"cards are opened at, such as {_EXAMPLE}"
        )


def _is_near(address: str | None) -> bool:
    """Whether it is this machine or one beside it: its number says so, or its name is none of the world's."""
    host = urlsplit(address).hostname if address else None
    if not host:
        return False
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".local", ".internal"))


def _can_be_answered(sender: str) -> bool:
    """A number, or a Messaging Service, which has numbers. A name of letters is one-way."""
    return re.fullmatch(r"MG[0-9a-fA-F]{32}", sender) is not None or not any(map(str.isalpha, sender))


def _shop_texts(config: Config) -> Iterator[tuple[str, Mapping[str, str]]]:
    yield "shop.summary", config.shop.summary
    for section in ("rewards", "tiers"):
        for number, entry in enumerate(getattr(config, section), start=1):
            yield f"{section}.{number}.name", entry.name


def _reachable(config: Config) -> Iterator[str]:
    """A reward nobody can earn is a promise nobody keeps."""
    for number, reward in enumerate(config.rewards, start=1):
        if reward.stamps and not config.earning.stamps_per_visit:
            yield (
                f'rewards.{number}: nobody can reach "{reward.id}": it costs stamps and '
                "earning.stamps_per_visit is 0; write 1 there, or give the reward a price in points"
            )
        if reward.points and not config.earning.points_per_unit:
            yield (
                f'rewards.{number}: nobody can reach "{reward.id}": it costs points and '
                "earning.points_per_unit is 0; write 1 there, or give the reward a price in stamps"
            )


def warnings(config: Config) -> Iterator[str]:
    """What works and is probably not meant: a first reward that is far away, texts left out."""
    yield from _first_reward(config)
    if not config.rewards:
        yield "rewards: there are none; a card that leads nowhere is soon forgotten"
    for place, texts in _shop_texts(config):
        for locale in config.shop.locales:
            if locale not in texts:
                yield f'{place}: has no "{locale}" text; its first language is shown instead'
    yield from _gaps(config.caps)
    yield from _steps(config)
    yield from _empty_gifts(config)


def _first_reward(config: Config) -> Iterator[str]:
    """What people usually spend stands in no file: of points it can only be said how much it would have to be."""
    each, rate = config.earning.stamps_per_visit, Fraction(config.earning.points_per_unit)
    visits = [ceil(Fraction(reward.stamps, each)) for reward in config.rewards if reward.stamps and each]
    points = [reward.points for reward in config.rewards if reward.points and rate]
    if visits and min(visits) <= _SOON:
        return
    ways = [f"{min(visits)} visits by stamps"] if visits else []
    if points:
        amount = ceil(ceil(Fraction(min(points), _SOON)) / rate)
        ways.append(f"{_SOON} visits of {amount} {config.shop.currency} each by points")
    if ways:
        unless = ", unless a visit is usually that much" if points else ""
        yield (
            f"rewards: the first one takes {', or '.join(ways)}; people stay when one is reached within 3 to "
            f"{_SOON} visits, so add something small{unless}"
        )


def _gaps(promised: CapsSection) -> Iterator[str]:
    """By the calendar, 23:59 and 00:01 are two days."""
    for name in ("all", *CLASSES, *CHANNELS):
        beside = [*promised.of(name), *promised.all]
        for window in promised.of(name):
            if isinstance(window.period, Calendar) and not any(
                isinstance(other.period, timedelta) and other.limit <= window.limit for other in beside
            ):
                yield (
                    f'caps.{name}: "{window}" alone lets messages through just before midnight and again just '
                    f'after; write a gap beside it, such as "{window.limit} per {_GAPS[window.period]}"'
                )


def _steps(config: Config) -> Iterator[str]:
    winback = config.occasions.winback
    for window in config.caps.winback:
        if len(winback.gift_points) > window.limit and winback.again * window.limit < window.reach():
            yield (
                f'occasions.winback.again: is shorter than "{window}" in caps.winback allows; '
                "a step that waits for it may outlive itself"
            )


def _empty_gifts(config: Config) -> Iterator[str]:
    """A gift in what no reward costs."""
    birthday, anniversary = config.occasions.birthday, config.occasions.anniversary
    winback = config.occasions.winback
    gifts = (
        ("birthday.gift_points", birthday.on and birthday.gift_points, Unit.POINTS),
        ("birthday.gift_stamps", birthday.on and birthday.gift_stamps, Unit.STAMPS),
        ("anniversary.gift_points", anniversary.on and anniversary.gift_points, Unit.POINTS),
        ("anniversary.gift_stamps", anniversary.on and anniversary.gift_stamps, Unit.STAMPS),
        ("winback.gift_points", winback.on and any(winback.gift_points), Unit.POINTS),
    )
    spent = {Unit.STAMPS if reward.stamps else Unit.POINTS for reward in config.rewards}
    for place, given, unit in gifts:
        if given and unit not in spent:
            yield f"occasions.{place}: no reward costs {unit}, so this gift leads nowhere"
