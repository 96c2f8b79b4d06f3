"""What a message is in an outbox row: bodies as older versions wrote them are read, and written like that."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from loyalty.messages.args import (
    AnyOf,
    Arg,
    DayMonth,
    Exact,
    Gain,
    Gains,
    Localised,
    Moment,
    Money,
    Named,
    Weekdays,
)
from loyalty.messages.extras import (
    Aim,
    AskPhone,
    CardPicture,
    CataloguePicture,
    Chart,
    Checkout,
    Choices,
    Column,
    Ends,
    File,
    Grid,
    Invoice,
    JoinPicture,
    Link,
    MemberUntil,
    Option,
    PassShown,
    Picture,
    Tile,
    VoucherPicture,
)
from loyalty.messages.kind import Class
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.table import BY_TEXT
from loyalty.messages.message import CopyText, Extra, Lines, Message
from storage.messages.wire import decode, encode

K = BY_TEXT.__getitem__
COFFEE = Localised((("en", "A coffee"), ("pl", "Kawa ąż")))


def x(*extras: Extra) -> Message:
    return Message(K("stopped"), {}, extras)


# A body as the first version wrote it, and its message: never to be changed, only to be added to.
OLD: dict[str, tuple[str, Message]] = {
    "no argument": (
        '{"k":"stopped"}',
        x(),
    ),
    "a text and a number": (
        '{"k":"here","a":{"code":"48213","minutes":10}}',
        Message(K("here"), {"code": "48213", "minutes": 10}),
    ),
    "money": (
        '{"k":"rewards","a":{"goal":9,"points":{"money":[1250,"PLN"]},"stamps":0}}',
        Message(K("rewards"), {"goal": 9, "points": Money(1250, "PLN"), "stamps": 0}),
    ),
    "localised": (
        '{"k":"nearly-there","a":{"reward":{"texts":[["en","A coffee"],["pl","Kawa ąż"]]},"visits":2}}',
        Message(K("nearly-there"), {"reward": COFFEE, "visits": 2}),
    ),
    "named by an id": (
        '{"k":"reward-earned","a":{"reward":{"named":["coffee",[["en","A coffee"],["pl","Kawa ąż"]]]},"count":2}}',
        Message(K("reward-earned"), {"reward": Named("coffee", COFFEE), "count": 2}),
    ),
    "named by a number": (
        '{"k":"reward-earned","a":{"reward":{"named":[4611686018427387904,[["en","A coffee"],["pl","Kawa ąż"]]]},"count":1}}',
        Message(K("reward-earned"), {"reward": Named(4611686018427387904, COFFEE), "count": 1}),
    ),
    "moments": (
        '{"k":"voucher-keep","a":{"reward":{"texts":[["en","A coffee"],["pl","Kawa ąż"]]},"until":{"at":["2026-06-02T12:00:00.000007+00:00","day"]}}}',
        Message(
            K("voucher-keep"),
            {
                "reward": COFFEE,
                "until": Moment(datetime(2026, 6, 2, 12, 0, 0, 7, tzinfo=UTC), "day"),
            },
        ),
    ),
    "a moment elsewhere": (
        '{"k":"slowed","a":{"minutes":{"at":["2026-06-02T14:00:00+02:00","time"]}}}',
        Message(K("slowed"), {"minutes": Moment(datetime.fromisoformat("2026-06-02T14:00:00+02:00"))}),
    ),
    "a day of a month": (
        '{"k":"birthday-set","a":{"birthday":{"day":[2,29]}}}',
        Message(K("birthday-set"), {"birthday": DayMonth(2, 29)}),
    ),
    "what was earned": (
        '{"k":"credited","a":{"name":"Ana","amount":{"money":[2450,"PLN"]},"tags":"none","gain":{"gains":[[["points",24,null],["points",24,[["en","happy hour"]]]]]},"have":0,"goal":0,"total":48,"minutes":15}}',
        Message(
            K("credited"),
            {
                "name": "Ana",
                "amount": Money(2450, "PLN"),
                "tags": "none",
                "gain": Gains((Gain("points", 24), Gain("points", 24, Localised((("en", "happy hour"),))))),
                "have": 0,
                "goal": 0,
                "total": 48,
                "minutes": 15,
            },
        ),
    ),
    "a number and days": (
        '{"k":"rule-multiplier","a":{"name":"x","unit":"points","times":{"exact":[3,2]},"days":{"weekdays":[[0,4]]},"clock":"none","places":"none","tags":"none","minimum":"none","nth":0,"around":"none","first_day":"none","last_day":"none","lasts":0,"span":"none"}}',
        Message(
            K("rule-multiplier"),
            {
                "name": "x",
                "unit": "points",
                "times": Exact(3, 2),
                "days": Weekdays((0, 4)),
                **dict.fromkeys(("clock", "places", "tags", "minimum"), "none"),
                "nth": 0,
                "around": "none",
                "first_day": "none",
                "last_day": "none",
                "lasts": 0,
                "span": "none",
            },
        ),
    ),
    "names of which one is enough": (
        '{"k":"reward-tier","a":{"reward":{"texts":[["en","A coffee"],["pl","Kawa ąż"]]},"tiers":{"any_of":[[[["en","Silver"]],[["en","Gold"]]]]}}}',
        Message(
            K("reward-tier"),
            {
                "reward": COFFEE,
                "tiers": AnyOf((Localised((("en", "Silver"),)), Localised((("en", "Gold"),)))),
            },
        ),
    ),
    "choices": (
        '{"k":"stopped","x":[["choices",[["card","",null],["redeem","coffee",[["en","A coffee"],["pl","Kawa ąż"]]],["why-of","4611686018427387904",null]],true]]}',
        x(
            Choices(
                (Option("card"), Option("redeem", "coffee", COFFEE), Option("why-of", "4611686018427387904"))
            )
        ),
    ),
    "choices without numbers": (
        '{"k":"stopped","x":[["choices",[["undo","7",null]],false]]}',
        x(Choices((Option("undo", "7"),), numbered=False)),
    ),
    "a card": (
        '{"k":"stopped","x":[["card","tok-en","Ana \\"A.\\"",3,9,120,[["en","Gold"]]]]}',
        x(CardPicture("tok-en", 'Ana "A."', 3, 9, 120, Localised((("en", "Gold"),)))),
    ),
    "a card without a tier": (
        '{"k":"stopped","x":[["card","tok-en","",0,0,0,null]]}',
        x(CardPicture("tok-en", "", 0, 0, 0)),
    ),
    "a card with all that is drawn": (
        '{"k":"stopped","x":[["card","t","Ana",1,9,40,null,null,[[["en","A coffee"],["pl","Kawa ąż"]],150],["2026-06-14",0,25,[250,"PLN"]],"#c0c0c0",[[["en","Early bird"]]],[[["en","Plus"]],"2027-01-31"],[[[["en","Washes"]],6,"2027-03-05"]]]]}',
        x(
            CardPicture(
                "t",
                "Ana",
                1,
                9,
                40,
                aim=Aim(COFFEE, 150),
                ends=Ends(date(2026, 6, 14), 0, 25, Money(250, "PLN")),
                tier_colour="#c0c0c0",
                badges=(Localised((("en", "Early bird"),)),),
                member=MemberUntil(Localised((("en", "Plus"),)), date(2027, 1, 31)),
                passes=(PassShown(Localised((("en", "Washes"),)), 6, date(2027, 3, 5)),),
            )
        ),
    ),
    "a card for points": (
        '{"k":"stopped","x":[["card","t","Ana",0,0,40,null,null,[[["en","A coffee"],["pl","Kawa ąż"]],150]]]}',
        x(CardPicture("t", "Ana", 0, 0, 40, aim=Aim(COFFEE, 150))),
    ),
    "a voucher": (
        '{"k":"stopped","x":[["voucher","1234567",[["en","A coffee"],["pl","Kawa ąż"]]]]}',
        x(VoucherPicture("1234567", COFFEE)),
    ),
    "a voucher with a picture": (
        '{"k":"stopped","x":[["voucher","1234567",[["en","A coffee"],["pl","Kawa ąż"]],"coffee.jpg"]]}',
        x(VoucherPicture("1234567", COFFEE, "coffee.jpg")),
    ),
    "a catalogue": (
        '{"k":"stopped","x":[["catalogue",[["coffee.jpg",[["en","A coffee"],["pl","Kawa ąż"]]]]]]}',
        x(CataloguePicture((Tile("coffee.jpg", COFFEE),))),
    ),
    "a way to join": (
        '{"k":"stopped","x":[["join","j-insta","insta"]]}',
        x(JoinPicture("j-insta", "insta")),
    ),
    "a picture": (
        '{"k":"stopped","x":[["picture","AgAC-1"]]}',
        x(Picture("AgAC-1")),
    ),
    "a chart": (
        '{"k":"stopped","x":[["chart","Messages",[["1",[10,20],35],["2",[],0]],[["100 %",100],["50 %",50]],["sent","held"]]]}',
        x(
            Chart(
                "Messages",
                (Column("1", (10, 20), 35), Column("2", (), 0)),
                (("100 %", 100), ("50 %", 50)),
                ("sent", "held"),
            )
        ),
    ),
    "a line and a grid": (
        '{"k":"stopped","x":[["chart","Visits",[["1",[10],0]],[],["visits"],true,["By hour",["8"],["Mon"],[[100,null]],false]]]}',
        x(
            Chart(
                "Visits",
                (Column("1", (10,), 0),),
                (),
                ("visits",),
                True,
                Grid("By hour", ("8",), ("Mon",), ((100, None),)),
            )
        ),
    ),
    "a phone": (
        '{"k":"stopped","x":[["phone"]]}',
        x(AskPhone()),
    ),
    "words to pass on": (
        '{"k":"stopped","x":[["copy",{"k":"stopped"},"r-K7M2QX","K7M2QX"]]}',
        x(CopyText(Message(SettingsKind.STOPPED), "r-K7M2QX", "K7M2QX")),
    ),
    "an invoice": (
        '{"k":"stopped","x":[["invoice",[["en","Plus"]],"plan~plus~2500",[2500,"PLN"]]]}',
        x(Invoice(Localised((("en", "Plus"),)), "plan~plus~2500", Money(2_500, "PLN"))),
    ),
    "an answer before money is taken": (
        '{"k":"stopped","x":[["checkout","q1",true]]}',
        x(Checkout("q1", True)),
    ),
    "a link": (
        '{"k":"stopped","x":[["link","Open","/c/abc",""]]}',
        x(Link("Open", "/c/abc")),
    ),
    "a deep link": (
        '{"k":"stopped","x":[["link","Join","","j-abc"]]}',
        x(Link("Join", start="j-abc")),
    ),
    "lines": (
        '{"k":"stopped","x":[["lines",[{"k":"nearly-there","a":{"reward":{"texts":[["en","A coffee"],["pl","Kawa ąż"]]},"visits":1}},{"k":"stopped","x":[["picture","p"]]}]]]}',
        x(
            Lines(
                (
                    Message(K("nearly-there"), {"reward": COFFEE, "visits": 1}),
                    Message(K("stopped"), {}, (Picture("p"),)),
                )
            )
        ),
    ),
    "a file": (
        '{"k":"stopped","x":[["file","me.txt","line 1\\nline 2 ąż\\n","/export/abc"]]}',
        x(File("me.txt", "line 1\nline 2 ąż\n", "/export/abc")),
    ),
    "several": (
        '{"k":"here","a":{"code":"","minutes":0},"x":[["card","t","Ana",1,9,0,null],["choices",[["card","",null]],true]]}',
        Message(
            K("here"),
            {"code": "", "minutes": 0},
            (CardPicture("t", "Ana", 1, 9, 0), Choices((Option("card"),))),
        ),
    ),
    "a promotion": (
        '{"k":"promotion","a":{"word":"LATTE","shop":"Kafka","text":{"texts":[["en","A coffee"],["pl","Kawa ąż"]]},"left":12,"until":{"at":["2026-06-02T00:00:00+00:00","both"]}},"x":[["picture","id"],["choices",[["claim","7",null]],true]]}',
        Message(
            K("promotion"),
            {
                "word": "LATTE",
                "shop": "Kafka",
                "text": COFFEE,
                "left": 12,
                "until": Moment(datetime(2026, 6, 2, tzinfo=UTC), "both"),
            },
            (Picture("id"), Choices((Option("claim", "7"),))),
        ),
    ),
}


@pytest.mark.parametrize(("body", "message"), OLD.values(), ids=OLD.keys())
def test_an_old_body_is_read(body: str, message: Message) -> None:
    assert decode(body) == message


@pytest.mark.parametrize(
    "body",
    [
        '{"k":"receipt","a":{"points":24,"stamps":1,"place":"Main","at":"14:20","have":9,"goal":9,"total":24}}',
        '{"k":"paper-receipt","a":{"stamps":9,"have":9,"goal":9}}',
    ],
)
def test_an_old_receipt_tells_of_no_reward(body: str) -> None:
    """It was written before receipts drew the card and said what is ready, and may be sent once more."""
    said = decode(body).args
    assert (said["have"], said["drawn"], said["reward"], said["count"]) == (9, "none", "none", 0)


def test_an_old_receipt_has_the_sums_of_what_was_earned() -> None:
    """It was written before rules had parts of it."""
    for body in (
        '{"k":"receipt","a":{"points":24,"stamps":1,"place":"Main","at":"14:20","have":9,"goal":9,"total":24}}',
        '{"k":"credited","a":{"name":"Ana","amount":"none","points":24,"stamps":1,"have":0,"goal":0,"total":4,"minutes":15}}',
    ):
        assert decode(body).args["gain"] == Gains((Gain("points", 24), Gain("stamps", 1)))


@pytest.mark.parametrize(
    "body",
    [
        '{"k":"birthday-wish","a":{"shop":"Kafka","name":"Ana","stamps":0,"points":25}}',
        '{"k":"anniversary","a":{"shop":"Kafka","name":"Ana","years":1,"stamps":0,"points":25}}',
        '{"k":"points-warning","a":{"shop":"Kafka","name":"Ana","stamps":9,"points":0,"until":"July"}}',
    ],
)
def test_an_old_greeting_names_no_reward(body: str) -> None:
    """Until it goes: then what is ready is looked up."""
    assert decode(body).args["reward"] == "none"


@pytest.mark.parametrize(
    ("body", "added"),
    [
        ('{"k":"leave","a":{"stamps":1,"points":24}}', {"vouchers": 0, "uses": 0}),
        (
            '{"k":"voucher","a":{"reward":"A coffee","code":"1234567","until":"July"}}',
            {"places": "none", "back": "nothing"},
        ),
        ('{"k":"voucher-late","a":{"at":"July"}}', {"back": "cost"}),
        ('{"k":"voucher-back","a":{"reward":"A coffee"}}', {"back": "cost"}),
        (
            '{"k":"rule-reward","a":{"reward":"A coffee","cost":9,"unit":"stamps","days":"all","clock":"none"}}',
            {"places": "none"},
        ),
        (
            '{"k":"rule-reward","a":{"reward":"A coffee","cost":9,"unit":"stamps","days":"all","clock":"none","places":"none","limit":2,"period":"week"}}',
            {"per_week": 2},
        ),
        (
            '{"k":"rule-reward","a":{"reward":"A coffee","cost":9,"unit":"stamps","days":"all","clock":"none","places":"none","limit":0,"period":"none"}}',
            {"places": "none"},
        ),
    ],
)
def test_an_old_voucher_is_good_everywhere_and_its_cost_comes_back(body: str, added: dict[str, Arg]) -> None:
    """It was written before a reward had places and limits, and a cost that may lapse."""
    assert added.items() <= decode(body).args.items()


@pytest.mark.parametrize(("body", "message"), OLD.values(), ids=OLD.keys())
def test_a_body_is_written_as_it_was(body: str, message: Message) -> None:
    """Two versions may run at once during an upgrade; only UTC is spelled another way, that both read."""
    assert encode(message) == body.replace("+00:00", "Z")
    assert decode(encode(message)) == message


def test_every_type_has_an_old_body() -> None:
    """Whoever adds a type of argument or extra adds a body here."""
    messages = [message for _, message in OLD.values()]
    args = {type(arg) for message in messages for arg in message.args.values()}
    extras = {type(extra) for message in messages for extra in message.extras}
    assert set(get_args(Arg)) <= args
    assert set(get_args(Extra)) == extras


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        '{"k":"from-the-future"}',
        '{"k":"stopped","x":[["hologram",1]]}',
        '{"k":"stopped","x":[["picture"]]}',
        '{"k":"here","a":{"code":null,"minutes":2}}',
        '{"k":"here","a":{"code":{"colour":"red"},"minutes":2}}',
        '{"k":"here","a":{"code":{"money":["12","PLN"]},"minutes":2}}',
        '{"k":"here","a":{"code":{"money":[1,"PLN"],"day":[1,2]},"minutes":2}}',
        '{"k":"here","a":{"code":"48213"}}',
    ],
)
def test_what_cannot_be_read_is_refused(body: str) -> None:
    """With an error that a claim sets the row aside for."""
    with pytest.raises((ValueError, KeyError)):
        decode(body)


def test_what_cannot_be_read_again_is_not_written() -> None:
    with pytest.raises(KeyError):
        encode(x(object()))  # type: ignore[arg-type]


def test_an_enumeration_is_written_as_its_value() -> None:
    message = Message(K("here"), {"code": BY_TEXT["here"].text, "minutes": Class.PROMOTION})
    assert encode(message) == '{"k":"here","a":{"code":"here","minutes":3}}'
