"""What a text may mean by itself, as functions: a turn, or None where the text means something else. `routing.ORDER`
says in which order they are asked."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers import leaving, routes
from handlers.answers import FREE, code_first, is_a_customer, is_composing, last_offered, typed_code
from handlers.customer import claims, consent, helping, opinions, passing_on, phone_code, wrong_number
from handlers.offers import crowd, drafts, past
from handlers.owner import apologising, correcting, day_lists, report_questions
from handlers.owner import customer as owners_customer
from handlers.owner.campaigns import asking, moving
from handlers.reading import own_names, polite, questions, quotations, slips
from handlers.reading.stop_words import is_bare_stop, may_mean_stop, means_stop
from handlers.reading.words import normal, words_of
from handlers.team import answering, of_one
from handlers.till import amount as awaited_amount
from handlers.till import amount_or_code, by_name, plans, practice, redeem, waiting
from handlers.turn.colleague import owners_only
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Said
from handlers.turn.pages import number
from handlers.turn.table import Who, allowed

# Words that are meant for us even where any text may be the answer.
ALWAYS = frozenset({"help", "stop", "start", "how", "privacy", "language"})

# What only shows something: a text that is nearly one of these is taken for it.
SHOWN = frozenset(
    {
        "card",
        "balance",
        "history",
        "rewards",
        "reward",
        "vouchers",
        "how",
        "hours",
        "address",
        "levels",
        "challenges",
        "membership",
    }
    | {"invite-friend", "give", "gift-code", "board", "help", "messages", "settings", "privacy"}
)

# What a sentence may ask that is no name.
_NO_NAMES = (SHOWN - {"reward"}) | {"who", "person", "address", "export", "leave"}
_SENTENCE = 3  # words
# What a customer says to the shop, and nobody who works there.
_OF_CUSTOMERS = frozenset({"who", "person", "missing"})

# Steps whose answer is digits that are no code. Staff may get a code while they are asked for a day.
FIGURES = frozenset({"old-number", "phone", "phone-code", "birthday", "quiet"})
FIGURES_OF_STAFF = frozenset(
    {"old-number", "phone", "phone-code", "invite-phone", "move-number", "move-code"}
)

# Steps whose answer may be six digits, an amount or a stock, that are no proof of a number.
_SIX_DIGITS = frozenset({"credit", "voucher-bill", "move-code", *drafts.STEPS})

# Steps whose answer is an amount of money, and what answers it.
_AMOUNTS = {"credit": awaited_amount.amount, "voucher-bill": redeem.billed}

# What may begin a question of an owner as well as a command: "show me", "how is it going".
_VAGUE = frozenset({"", "customer", "report", "hours"})

# Steps whose answer may be a sentence.
_SENTENCES = FREE | drafts.STEPS | correcting.ANSWERS | {answering.STEP, apologising.HOW, opinions.WORDS}

# Commands whose words a campaign may begin with: "give everyone a stamp".
_OF_CAMPAIGNS = frozenset({"campaign", "give"})


def own_words(said: Said, scene: Scene) -> Said:
    """What the person says themselves: what they quote or forward means nothing, but in the text of an offer. Of staff a
    code stands first."""
    if is_composing(scene):
        own = said.text.strip()
    else:
        own = "" if said.forwarded else quotations.own_words(said.text)
    own_said = said if own == said.text else replace(said, text=own)
    return (
        own_said
        if is_composing(scene) or said.is_reply or _is_for_a_customer(scene)
        else code_first(own_said, scene)
    )


def _is_for_a_customer(scene: Scene) -> bool:
    """Whether a customer reads the next text as it stands."""
    return scene.awaits == answering.STEP


# What begins an owner's question about others: "who unsubscribed".
_OF_OTHERS = words_of("who which kto ktorzy ilu cine cati cate care") | {"how many"}
_CUSTOMERS = words_of("customer customers guests klienci klientow klientom clienti clientii clientilor")
_OF_US_TWO = words_of(
    "i me my mi mnie mna moj imi ma eu meu mie you u your this ty wy ci wam twoj wasz tu voi tau vostru acesta asta"
)
_CLAUSES = re.compile(r"[,;:.!?\n]+")


def _asks_of_others(said: Said, scene: Scene) -> bool:
    """Whether whoever runs the shop asks who of its customers said STOP, which is no STOP of theirs: "unsubscribed
    customers", and not "who is this? STOP"."""
    words = normal(said.text).split()
    is_question = bool(words) and bool(
        {words[0], " ".join(words[:2])} & _OF_OTHERS or _CUSTOMERS & set(words)
    )
    if not is_question or not allowed(Who.OWNER, scene) or _OF_US_TWO & set(words):
        return False
    return not any(is_bare_stop(scene.words, clause) for clause in _CLAUSES.split(said.text))


async def stop(said: Said, scene: Scene) -> Turn | None:
    """STOP and nothing else, in any language of the shop. While an offer is written, only the word alone."""
    if (
        _is_own(said, scene)
        or _asks_of_others(said, scene)
        or await leaving.is_about_the_question(said, scene)
    ):
        return None
    alone = scene.words.intent(said.text) == "stop"
    meant = alone if is_composing(scene) else is_bare_stop(scene.words, said.text)
    if not meant:
        return None
    return await leaving.offer_or_messages(scene, said.text) or await consent.stop(scene, said.text)


def _is_own(said: Said, scene: Scene) -> bool:
    """Whether the word is one that staff were just offered. It is not where STOP has the force of law."""
    if scene.staff is None or scene.channel.legal_stop:
        return False
    own = scene.words.intent(said.text) in routes.OWN_WORDS.get(scene.awaits, ())
    return own or bool(last_offered(scene, said.text))


async def practised(said: Said, scene: Scene) -> Turn | None:
    """What staff say to the guest whom they practise with. A command with what it is about is none of it."""
    is_command = bool(routes.command(said.text, scene)[0])
    return None if is_command else await practice.heard(scene, said)


async def opinion(said: Said, scene: Scene) -> Turn | None:
    """A number that answers how a visit was."""
    return await opinions.numbered(scene, said)


async def payload(said: Said, scene: Scene) -> Turn | None:
    """A deep link's payload, typed or sent by a QR code where there are no links."""
    return await routes.presented(said.text, scene) if routes.is_payload(said.text) else None


async def amount(said: Said, scene: Scene) -> Turn | None:
    """The amount that staff were asked for."""
    said = code_first(said, scene)
    answer = _AMOUNTS.get(scene.awaits)
    if scene.staff is None or answer is None:
        return None
    if not await amount_or_code.is_amount(scene, scene.staff, said.text):
        return None
    return await answer(scene, said.text)


async def code(said: Said, scene: Scene) -> Turn | None:
    """A voucher's code, or a visit's with what belongs to it; not where digits were asked for that are no code."""
    said = code_first(said, scene)
    if scene.awaits in (FIGURES_OF_STAFF if scene.staff else FIGURES):
        return None
    if scene.staff is None and means_stop(scene.words, said.text):
        return None
    return await typed_code(scene, said.text)


async def proof_of_a_number(said: Said, scene: Scene) -> Turn | None:
    """The six digits that were sent to a phone number, also when something else was asked since."""
    return None if scene.awaits in _SIX_DIGITS else await phone_code.typed(scene, said.text)


async def campaign(said: Said, scene: Scene) -> Turn | None:
    """What an owner says of a campaign: an answer to what is asked of one, or "double points this weekend" and "pause double
    points" at any time, but where something else is asked that any text may answer, or a command says it."""
    if not allowed(Who.OWNER_ALONE, scene) or _takes_any_text(scene):
        return None
    if correcting.is_said(scene, said.text):
        return None
    if await asking.is_answer(scene, said.text):
        return await asking.answer(scene, said.text)
    if moved := moving.by_name(scene, said.text):
        return await moved
    command, _ = routes.command(said.text, scene)
    if command and command not in _OF_CAMPAIGNS:
        return None
    is_one = await asking.is_campaign(scene, said.text, is_command=bool(command))
    return await asking.compose(scene, said.text) if is_one else None


async def stop_in_a_sentence(said: Said, scene: Scene) -> Turn | None:
    """ "please stop writing", where no question was open that the sentence answers. An owner's "stop the promotion" is
    about the promotion."""
    command = _whole(said, scene) if scene.awaits else _meant(said, scene)
    kind = _ends_one_kind(said, scene)
    of_all = bool(_OF_ALL & set(normal(said.text).split()))
    if (kind and of_all and means_stop(scene.words, said.text)) or _is_owners_stop(said, scene):
        return await consent.ask(scene, said.text)
    ends_all = _ends_all(said, scene)
    if (
        (command and not ends_all)
        or _is_answer(said, scene)
        or _asks_of_others(said, scene)
        or kind
        or not (ends_all or means_stop(scene.words, said.text))
    ):
        return None
    which = await leaving.asked_which(scene) or await leaving.offer_or_messages(scene, said.text)
    return which or await consent.stop(scene, said.text)


# What an owner ends with a sentence like STOP, that is none, whatever is open.
_OF_THE_SHOP = frozenset({"occasion-off", "occasion-on", "reports-off"})
_OF_ALL = words_of(
    "all any everything other offers wszystko wszystkie wszystkich zadnych ofert oferty toate orice oferte ofertele"
)


def _ends_one_kind(said: Said, scene: Scene) -> bool:
    """Whether one kind of messages is to end, and not all: birthday wishes, to a member; of an owner what the shop sends by
    itself."""
    if not allowed(Who.OWNER, scene) and _OF_ALL & set(normal(said.text).split()):
        return False
    return _is_one_kind(said, scene) and not _ends_all(said, scene)


def _is_one_kind(said: Said, scene: Scene) -> bool:
    if allowed(Who.OWNER, scene):
        return _meant(said, scene) in _OF_THE_SHOP
    if scene.member is None or scene.awaits in FREE:
        return False
    return questions.asked(scene.words, said.text) == "celebrations-off"


def _ends_all(said: Said, scene: Scene) -> bool:
    """Whether one part of a text that ends one kind is STOP itself: "unsubscribe me, no more birthday texts"."""
    if not _is_one_kind(said, scene):
        return False
    parts = [replace(said, text=part) for part in _CLAUSES.split(said.text) if part.strip()]
    return len(parts) > 1 and any(
        means_stop(scene.words, part.text) and not _is_one_kind(part, scene) for part in parts
    )


# What others did: "unsubscribed customers".
_DID = words_of(
    "unsubscribed stopped opted left said quit wypisani wypisanych wypisanie wypisal wypisali dezabonati dezabonat"
)


def _is_owners_stop(said: Said, scene: Scene) -> bool:
    """Whether an owner says of customers what would be STOP of their own, and does not ask who: it is asked."""
    words = normal(said.text).split()
    asks = bool({*words[:1], " ".join(words[:2])} & _OF_OTHERS or _DID & set(words))
    return not asks and _asks_of_others(said, scene) and means_stop(scene.words, said.text)


async def group_or_time(said: Said, scene: Scene) -> Turn | None:
    """What an owner asks of a group, "who is at risk", "birthdays today", or of a time, "how was Saturday". A phrase of ours means what it says."""
    if not allowed(Who.OWNER, scene) or _takes_any_text(scene) or _whole(said, scene):
        return None
    if group := day_lists.asked(scene, said.text) or await crowd.asked(scene, said.text):
        return group if allowed(Who.OWNER_ALONE, scene) else owners_only()
    return await report_questions.asked(scene, said.text)


async def intent(said: Said, scene: Scene) -> Turn | None:
    """A word of ours, in any language of the shop."""
    meant = _meant(said, scene)
    if scene.awaits in FREE and meant not in ALWAYS:
        return None
    return await routes.go(routes.INTENTS, meant, scene, said.text)


def _meant(said: Said, scene: Scene) -> str:
    """A phrase of ours, or what an owner asks in a sentence, where no question is open that a sentence answers."""
    if (whole := _whole(said, scene)) or not allowed(Who.OWNER, scene) or _takes_any_text(scene):
        return whole
    command, _ = routes.command(said.text, scene)
    return questions.asked_by_an_owner(scene.words, said.text) if command in _VAGUE else ""


def _whole(said: Said, scene: Scene) -> str:
    """An owner's "program" is the programme; in Romanian it is also when the shop is open."""
    theirs = allowed(Who.OWNER, scene) and not _takes_any_text(scene)
    of_owner = scene.words.of_owners.get(normal(said.text), "") if theirs else ""
    return of_owner or scene.words.intent(said.text)


def _takes_any_text(scene: Scene) -> bool:
    """Whether the open question may be answered by a sentence."""
    return scene.awaits in _SENTENCES


async def intent_with_an_argument(said: Said, scene: Scene) -> Turn | None:
    """The longest phrase of ours that takes an argument, and what stands behind it: "why ana". Where a stranger was asked
    for a name, "join K7M2QX" is a friend's code, given again, and no name. "Who is" and "show me" may begin a question that is
    about no customer: "who is first on the leaderboard"."""
    if scene.awaits in FREE - {"name"}:
        return None
    meant, argument = routes.command(said.text, scene)
    if meant == "customer" and questions.asked(scene.words, said.text) in SHOWN:
        return None
    if meant == "customer" and _takes_any_text(scene) and not await is_a_customer(scene, argument):
        return None
    return await routes.go(routes.ARGUMENTS, meant, scene, argument)


async def word_of_an_offer(said: Said, scene: Scene) -> Turn | None:
    """The word that an offer is claimed with."""
    if scene.awaits in FREE | drafts.STEPS:
        return None
    offered = await claims.named(scene, normal(said.text))
    return await routes.go(routes.OPTIONS, "claim", scene, str(offered.id)) if offered else None


async def command_of_others(said: Said, scene: Scene) -> Turn | None:
    """A command that is not for this person leaves the open question, as one of theirs does: it is no answer. What may be
    STOP as well ("stop practice") is asked about."""
    if scene.awaits in FREE or scene.words.intent(said.text) not in routes.INTENTS:
        return None
    if may_mean_stop(scene.words, said.text):
        return None
    return replace(await helping.unknown(scene, said.text), step=None)


async def not_their_number(said: Said, scene: Scene) -> Turn | None:
    """A number that is on a card and not of its owner, told in a sentence: before what may mean STOP."""
    told = questions.asked(scene.words, said.text) == "wrong-number"
    return (
        await wrong_number.heard(scene, said.text) if told and wrong_number.concerns_a_card(scene) else None
    )


async def perhaps_stop(said: Said, scene: Scene) -> Turn | None:
    """A stop word in a sentence that may be about anything, or in what somebody quotes: asked, never guessed."""
    if _is_answer(said, scene) or _ends_one_kind(said, scene):
        return None
    heard = scene.incoming.heard
    quoted = (
        isinstance(heard, Said) and heard.text.strip() != said.text and means_stop(scene.words, heard.text)
    )
    if not quoted and not may_mean_stop(scene.words, said.text):
        return None
    return await leaving.offer_or_messages(scene, said.text) or await consent.ask(scene, said.text)


def _is_answer(said: Said, scene: Scene) -> bool:
    """Whether it is what one of the team answers a customer: "answer ben after stop". "Reply STOP" is STOP."""
    command, words = routes.command(said.text, scene)
    return scene.staff is not None and command == answering.WORD and not is_bare_stop(scene.words, words)


async def question(said: Said, scene: Scene) -> Turn | None:
    """A question of the card or the shop in a sentence, a word of ours with polite ones, or thanks in any form. Where a name is
    asked for, only what is none, and where an answer is a sentence, what has the mark of a question."""
    if scene.awaits in drafts.STEPS or (scene.awaits in FREE and not _is_no_name(said, scene)):
        return None
    if scene.awaits in _SENTENCES - FREE and "?" not in said.text:
        return None
    meant = questions.asked(scene.words, said.text) or _within(said, scene)
    if scene.staff is not None and meant in _OF_CUSTOMERS:
        return None
    if (
        meant in SHOWN
        and allowed(Who.OWNER, scene)
        and (of_one := await owners_customer.mentioned(scene, said.text))
    ):
        return of_one  # "the last visit of Ana" is not the owner's
    return await routes.go(routes.INTENTS, meant, scene, said.text)


def _is_no_name(said: Said, scene: Scene) -> bool:
    """Whether a sentence asks something where a name was asked for: "who is this", also without its mark."""
    is_sentence = len(said.text.split()) >= _SENTENCE
    return "?" in said.text or (is_sentence and questions.asked(scene.words, said.text) in _NO_NAMES)


def _within(said: Said, scene: Scene) -> str:
    """The first of several things that are only shown, "points and card", or one between polite words."""
    if meant := scene.words.intent(polite.without(said.text)):
        return meant
    asked = [scene.words.intent(part) for part in polite.parts(said.text)]
    return asked[0] if asked and SHOWN.issuperset(asked) else ""


async def amount_at_the_till(said: Said, scene: Scene) -> Turn | None:
    """An amount of staff for whoever is at the till, where nothing that was asked takes it."""
    return await waiting.amount(scene, said.text) or waiting.several(scene, said.text)


async def by_name_at_the_till(said: Said, scene: Scene) -> Turn | None:
    """A name, or the end of a phone number, with an amount of staff."""
    return await by_name.credited(scene, said.text)


async def nearly(said: Said, scene: Scene) -> Turn | None:
    """What a member nearly asked: by a name that the shop gave ("how do I get to gold"), or with a slip of the thumb
    ("membershp"). It only shows something. Whoever works here reads how the plan that they name is sold, an owner whom they
    name."""
    if scene.staff is not None:
        sold = await plans.how_sold(scene, said.text)
        return sold or (None if _is_late(scene) else await _named_by_an_owner(scene, said.text))
    if scene.member is None:
        return None
    named = _named(said, scene)
    if named:
        return await routes.go(routes.INTENTS, named, scene, said.text)
    mended = slips.mended(scene.words, SHOWN, said.text)
    meant = mended and (scene.words.intent(mended) or questions.asked(scene.words, mended))
    return await routes.go(routes.INTENTS, meant, scene, mended) if meant in SHOWN else None


async def _named_by_an_owner(scene: Scene, text: str) -> Turn | None:
    """One of the team, behind a command of theirs; a period of the report by itself ("yesterday"), an offer, a group, or a
    customer."""
    if not allowed(Who.OWNER, scene):
        return None
    if colleague := await of_one.said(scene, text):
        return colleague
    if period := questions.report_of(scene.words, text):
        return await routes.go(routes.INTENTS, period, scene, "")
    own = await _of_owners(scene, text) if allowed(Who.OWNER_ALONE, scene) else None
    if (
        found := own
        or await correcting.of_one_named(scene, text)
        or await owners_customer.mentioned(scene, text)
    ):
        return found
    return report_questions.by_itself(scene, text)


async def _of_owners(scene: Scene, text: str) -> Turn | None:
    return await past.mentioned(scene, text) or await crowd.named(scene, text)


def _named(said: Said, scene: Scene) -> str:
    """What the names in it are of: levels, plans, challenges or badges."""
    programme, words = scene.programme, normal(said.text).split()
    names = {
        "levels": [tier.name for tier in programme.tiers],
        "membership": [plan.name for plan in programme.plans],
        "challenges": [*(one.name for one in programme.challenges), *(one.name for one in programme.badges)],
    }
    return next((intent for intent, them in names.items() if own_names.mentioned(them, words)), "")


def _is_late(scene: Scene) -> bool:
    """Whether it may be the answer to a customer, after it was awaited: then nobody whom it names is looked up."""
    return scene.staff is not None and scene.lapsed is not None and scene.lapsed.name == answering.STEP


async def unknown(said: Said, scene: Scene) -> Turn:
    """Nothing that we know: it is for the person of the shop who wrote last, where one did. Who typed an answer after it was
    awaited hears that nobody read it."""
    if _is_late(scene) and scene.lapsed is not None:
        return await answering.too_late(scene, number(scene.lapsed.data.get("member", "")))
    return await passing_on.follow(scene, said.text) or await helping.unknown(scene, said.text)
