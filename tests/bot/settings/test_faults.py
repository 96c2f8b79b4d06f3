"""Whatever is wrong with the file is told with its place and what would be right, and nothing starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.settings.shop_file import GOOD, complaints, written
from tests.languages import LANGUAGES

# What stands in the file, what somebody writes instead, and all that is said about it.
SLIPS = [
    # keys
    ('name = "Cafe', 'nmae = "Cafe', ("shop.name: is missing; config.toml in the repository shows it with its meaning\n"
     "shop.nmae: unknown key; did you mean name?")),
    ("[codes]", "[codez]", ("codes: is missing; config.toml in the repository shows it with its meaning\n"
     "codez: unknown key; did you mean codes?")),
    ("mms = false", "mms = false\nfast = 1",
     "sms.fast: unknown key; known here: enabled, per_second, in_flight, price, fold, mms"),
    ("stamps = 9", "stamp = 9", "rewards.1.stamp: unknown key; did you mean stamps?"),
    ('name = "Station"', "", "locations.2.name: is missing; config.toml in the repository shows it with its meaning"),
    ("[invitations]", "[[invitations]]", ("invitations: a section begins with its name in brackets, such as "
     "[occasions.birthday]; its keys stand below")),
    ("[shop]", "segment_price = 16\n[shop]", ("segment_price: unknown key; known here: shop, locations, earning, tags, rules, badges, rewards, "
     "experiment, cashback, referral, gifts, tiers, ladder, plans, passes, "
     "lifetimes, codes, limits, invitations, messages, caps, occasions, broadcasts, leaderboard, usual, goals, contact, oddities, weekly, retention, telegram, sms")),
    ("[shop]", "[shop", "this is not TOML: Expected ']' at the end of a table declaration (at line 13, column 6)"),
    # the shop
    ('name = "Cafe Arcade"', 'name = ""', "shop.name: is empty"),
    ('name = "Cafe Arcade"', f'name = "{"x" * 41}"',
     f"shop.name: String should have at most 40 characters (it says '{'x' * 41}')"),
    ('["en", "pl", "ro"]', "[]", "shop.locales: is empty"),
    ('["en", "pl", "ro"]', '"en"', 'shop.locales: a list is written ["en", "pl"]'),
    ('["en", "pl", "ro"]', '["en", "pl", "ro", "pl"]', 'shop.locales: "pl" stands there twice'),
    ('["en", "pl", "ro"]', '["en", "zu"]', f"shop.locales.2: locales/zu/ does not exist; there are {', '.join(sorted(LANGUAGES))}"),
    ('["en", "pl", "ro"]', '["english"]', 'shop.locales.1: no such language; write its two letters, such as "en"'),
    ("Europe/Warsaw", "Europe/Warszawa", 'shop.timezone: no such time zone; write one such as "Europe/Warsaw"'),
    ("Europe/Warsaw", "Mars", 'shop.timezone: no such time zone; write one such as "Europe/Warsaw"'),
    ('country = "PL"', 'country = "Poland"', 'shop.country: no such country; write its two letters, such as "PL"'),
    ('country = "PL"', 'country = "001"', 'shop.country: no such country; write its two letters, such as "PL"'),
    ('"PLN"', '"ZLT"', 'shop.currency: no such currency; write its three letters, such as "PLN"'),
    ('phone = "555 010 200"', "phone = 555010200", "shop.phone: Input should be a valid string (it says 555010200)"),
    ('"https://arcade.example/terms"', '"arcade.example"', 'shop.terms: an address begins with "https://"'),
    ('"https://arcade.example/terms"', '{ en = "https://a.example", pl = "a.pl" }', 'shop.terms: an address begins with "https://"'),
    ('"https://arcade.example/terms"', '{ fr = "https://a.example" }', 'shop.terms.fr: "fr" is not among shop.locales'),
    ('terms_version = "2026-01"', 'terms_version = ""', ("shop.terms_version: is missing; name terms, privacy and terms_version "
     "together, or leave out all three: then the service shows drafts of its own")),
    ('privacy = "https://arcade.example/privacy"', "", ("shop.privacy: is missing; name terms, privacy and terms_version "
     "together, or leave out all three: then the service shows drafts of its own")),
    ('"#1f6f5c"', '"green"', 'shop.colour: a colour is written "#rrggbb", such as "#1f6f5c"'),
    # places
    ('id = "station"', 'id = "main"', ('locations: two of them have the id "main"; each needs its own\n'
     'rules.6.when.places: there is no place "station"; there are main, main\n'
     'rules.8.when.places: there is no place "station"; there are main, main')),
    ('id = "station"', 'id = "The Station"', 'locations.2.id: an id is 1-30 of a-z, 0-9 and "-", such as "main"'),
    # earning and rewards
    ("points_per_unit = 1", "points_per_unit = -1",
     "earning.points_per_unit: Input should be greater than or equal to 0 (it says -1)"),
    ("points_per_unit = 1", 'points_per_unit = "1"',
     "earning.points_per_unit: a number is written without quotes, such as 1 or 0.5"),
    ("points_per_unit = 1", "points_per_unit = inf",
     "earning.points_per_unit: write a finite number, such as 1 or 0.5"),
    ("stamps_per_visit = 1", "stamps_per_visit = true",
     "earning.stamps_per_visit: a number is written without quotes, such as 1 or 0.5"),
    ("stamps_per_visit = 1", "stamps_per_visit = 1.5",
     "earning.stamps_per_visit: Input should be a valid integer, got a number with a fractional part (it says 1.5)"),
    ("stamps_per_visit = 1", "stamps_per_visit = 0", ('rewards.1: nobody can reach "coffee": it costs stamps and '
     "[earning] gives none; give some there, or give the reward a price in points\n"
     'rewards.4: nobody can reach "tenner": it costs stamps and [earning] gives none; give some there, or give the reward '
     "a price in points\n"
     'rewards.5: nobody can reach "tenth": it costs stamps and [earning] gives none; give some there, or give the reward '
     "a price in points\n"
     'rewards.7: nobody can reach "tasting": it costs stamps and [earning] gives none; give some there, or give the reward '
     "a price in points")),
    ('tag = "espresso"', 'tag = "latte"', 'rewards.6.tag: there is no tag "latte"; there are cup, gift-card, espresso'),
    ('kind = "percent-off"\n', 'kind = "percent"\n', "rewards.5: no such kind, 'percent'; did you mean percent-off?"),
    ("minimum = 50\n", "minimum = 5000\n", "rewards.5.minimum: is more than limits.amount, so no bill can reach it; write a smaller one"),
    ("2030-03-22 18:00:00", '"2030-03-22"', "rewards.7.begins: a moment is written without quotes and without a zone, such as 2027-03-20 18:00:00"),
    ("points_per_unit = 1", "points_per_unit = 0", ('rules.1: "happy-hour" multiplies points, and [earning] gives none; '
     'give some there, or write kind = "bonus" with an amount')),
    # rules
    ('kind = "multiplier"\n', "\n", ("rules.1: kind is missing; there are bonus, multiplier, per-amount, percent, daily-cap, "
     "challenge, spend-steps, streak")),
    ('kind = "multiplier"\n', 'kind = "multiplyer"\n', "rules.1: no such kind, 'multiplyer'; did you mean multiplier?"),
    ('kind = "multiplier"\n', 'kind = "bonus"\n',
     ("rules.1.amount: is missing; config.toml in the repository shows it with its meaning\n"
      "rules.1.times: unknown key; known here: id, name, unit, when, group, limits, lasts, amount, each, base, on")),
    ("times = 1.5", "tmes = 1.5", ("rules.1.times: is missing; config.toml in the repository shows it with its meaning\n"
     "rules.1.tmes: unknown key; did you mean times?")),
    ("times = 1.5", "times = 1", "rules.1.times: Input should be greater than 1 (it says 1)"),
    ("times = 1.5", 'times = "three halves"',
     'rules.1.times: a number is written 1.5, or "5/3" where no decimal is exact'),
    ('unit = "points"  ', 'unit = "miles"  ', "rules.1.unit: no such unit; there are points, stamps, money"),
    # cashback
    ("percent = 3 ", "percent = 101 ", "rules.8.percent: Input should be less than or equal to 100 (it says 101)"),
    ("percent = 3 ", 'percent = 3\nunit = "points" ',
     'rules.8: a percentage gives money: leave unit out, or write kind = "per-amount"'),
    ("base = true  ", ('base = false\n[[rules]]\nid = "twice"\nkind = "multiplier"\nname = { en = "x" }\nunit = "money"\n'
     "times = 2 "), ('rules.9: "twice" multiplies money, and no rule is its base; write one of kind = "percent" with '
     'base = true, or write kind = "bonus" with an amount')),
    ('unit = "points"\namount = 20 ', 'unit = "money"\namount = 0.005 ',
     "rules.2.amount: is finer than the smallest coin of PLN; write 0.50, say"),
    ("step = 0 ", "step = 1001 ",
     "cashback: is more at a time than limits.amount, so no bill can take it; write less, such as least = 5"),
    ("minimum = 10                          # money that the", "minimum = 1001 #",
     "referral.minimum: is more than limits.amount, so no visit can reach it; write a smaller one"),
    ("friend = 20", "friend = 0.5", "referral: friend and inviter are whole numbers of points or stamps, such as friend = 1"),
    ('within = "60 days"', 'within = "36 hours"', ('referral: within is a number of whole days, such as within = "30 days", '
     'or "never"')),
    ('id = "happy-hour"', 'id = "invited"', 'rules.1.id: "invited" is what [referral] gives; write another, such as "happy-hour"'),
    ('id = "happy-hour"', 'id = "base"', 'rules.1.id: "base" is what [earning] gives by itself; write another, such as "happy-hour"'),
    ('id = "tenth-visit"', 'id = "welcome-visit"', 'rules: two of them have the id "welcome-visit"; each needs its own'),
    ('days = "Mon-Fri"', 'days = "weekdays"', 'rules.1.when.days: days are written "Mon-Fri", or "Fri, Sat"'),
    ('"15:00-17:00"', '"3pm-5pm"',
     'rules.1.when.hours: hours are written "18:00-19:00", over midnight "22:00-3:00", to its end "20:00-24:00"'),
    ("every = 10", "every = 10\nfirst_visit = true",
     "rules.3.when: a visit is the first or every nth: write first_visit = true or every = 5"),
    ("every = 10", 'tier = "silver"', "rules.3.when.tier: unknown key; did you mean tiers?"),
    ("every = 10", 'tiers = ["bronze"]', 'rules.3.when.tiers: there is no tier "bronze"; there are silver, gold'),
    ("tiers = []                            # ids of tiers that", 'tiers = ["bronze"] #', 'rewards.3.tiers: there is no tier "bronze"; there are silver, gold'),
    ("every = 10", 'members = ["gold"]', 'rules.3.when.members: there is no plan "gold"; there is only plus'),
    ('members = ["plus"]', "members = []",
     'rewards.8: per_period is for members, once for each period that they paid: write members = ["plus"], say'),
    ('id = "plus" ', 'id = "cup" ', ('rewards.8.members: there is no plan "plus"; there is only cup\n'
     'plans.1: "cup" is a word of a tag as well; staff have to name one of them')),
    ('id = "lunches" ', 'id = "plus" ', 'passes.1: "plus" names "plus" as well; each needs its own'),
    ('tag = ""  ', 'tag = "tea" ', 'passes.1.tag: there is no tag "tea"; there are cup, gift-card, espresso'),
    ("price = 25 ", "price = 0 ", "plans.1.price: Input should be greater than 0 (it says 0)"),
    ("every = 10", 'segment = ["new"]', 'rules.3.when.segment: the name of a saved group is written in quotes, such as "regulars who left"'),
    ("every = 10", f'segment = "{"x" * 49}"', "rules.3.when.segment: the name of a saved group has 48 characters at most, for it is saved by it in the chat"),
    ("every = 10", 'segment = "?!"', 'rules.3.when.segment: the name of a saved group is written in quotes, such as "regulars who left"'),
    ("every = 10", "weekday = 1", ("rules.3.when.weekday: unknown key; known here: days, hours, places, tags, minimum, "
     "first_visit, every, first_day, last_day, birthday, tiers, members, segment")),
    ('birthday = "week"', 'birthday = "year"', "rules.7.when.birthday: Input should be 'day', 'week' or 'month' (it says 'year')"),
    ("minimum = 5 ", "minimum = 1001 ",
     "rules.2.when.minimum: is more than limits.amount, so no visit can reach it; write a smaller one"),
    ("days = 3 ", "days = 8 ", "rules.9.days: is more than anybody can reach, a week has fewer; write less"),
    ("places = 2\n", "places = 3\n", "rules.10.places: is more than anybody can reach, there are 2; write less"),
    ('badge = "regular"', 'badge = "royal"', 'rules.11.badge: there is no badge "royal"; there are regular, faithful'),
    ('id = "faithful"', 'id = "regular"', ('badges: two of them have the id "regular"; each needs its own\n'
     'rules.13.badge: there is no badge "faithful"; there are regular, regular')),
    ('each = "cup"', 'each = "mug"', 'rules.5.each: there is no tag "mug"; there are cup, gift-card, espresso'),
    ('tags = ["cup"]', 'tags = ["cup", "gift-card"]',
     'rules.5: "gift-card" is excluded, so a visit with it earns nothing; write another tag'),
    ("per_week = 2 ", "per_week = 3 ", "rules.3.limits: per_week is never reached beside per_month; leave it out, or write less than 3"),
    ("most = 2000", "most = 2000\ngroup = \"x\"", "rules.4.group: unknown key; known here: id, name, unit, when, most"),
    ("base = false", 'base = true\nlasts = "30 days"', "rules.2.lasts: a base lasts as its unit does; write it in [[lifetimes]]"),
    ('on = "visit"', 'on = "review"', "rules.2.on: Input should be 'visit', 'join', 'birthday', 'link' or 'survey' (it says 'review')"),
    ('on = "visit"', 'on = "join"', ('rules.2: on = "join" is no visit: only days, hours and a season can be written for it, '
     "such as when = { last_day = 2027-09-30 }")),
    ('pause = "1 hour"', ('pause = "1 hour"\n[[rules]]\nid = "link"\nkind = "bonus"\nname = { en = "x" }\nunit = "points"\n'
     'amount = 1\non = "link"\n[rules.limits]\nper_day = 1'),
     'rules.4: on = "link" counts once for a card; limits can have shop and budget, such as { shop = 100 }'),
    ("base = false", 'base = true\ngroup = "x"', "rules.2.group: a base is in no group; leave it out"),
    ('en = "gift card"', 'en = "gift card, cup"', 'tags.2.words: "cup" is a word of "cup" as well; each needs its own'),
    ('en = "gift card"', 'en = "gift card, g2"',
     'tags.2.words: "g2" has a digit, and staff type amounts beside it; write letters only'),
    ('id = "gift-card"', 'id = "cup"', 'tags: two of them have the id "cup"; each needs its own'),
    ('["station"]', '["stadium"]', 'rules.6.when.places: there is no place "stadium"; there are main, station'),
    ("last_day = 2026-11-30", "last_day = 2026-08-31",
     "rules.6.when: last_day is before first_day; write last_day = 2027-09-30, say"),
    ("last_day = 2026-11-30", 'last_day = "30.11.2026"', "rules.6.when.last_day: a day is written without quotes, such as 2027-03-20"),
    ("every = 10 ", ('[[rules]]\nid = "stamps-too"\nkind = "bonus"\nname = { en = "x" }\nunit = "stamps"\namount = 1\n'
     'group = "quiet-hours"\n[rules.when]\nevery = 10 '),
     ('rules.1.group: "stamps-too" of the same group gives stamps and this one points, and nobody can say which is more; '
      "write another group\n"
      'rules.4.group: "happy-hour" of the same group gives points and this one stamps, and nobody can say which is more; '
      "write another group")),
    ("stamps = 9", "stamps = 9\npoints = 90",
     "rewards.1: a reward costs stamps or points: write one of them, such as stamps = 9"),
    ("stamps = 9", "", ("rewards.1: a reward costs stamps or points, such as stamps = 9; one that costs nothing has a "
     "limit, such as limits = { per_month = 1 }")),
    ('places = ["main"]', 'places = ["airport"]',
     'rewards.3.places: there is no place "airport"; there are main, station'),
    ("in_all = 200", "in_all = 30",
     "rewards.3.limits: per_year is never reached beside in_all; leave it out, or write less than 30"),
    ('returned = "cost back"', 'returned = "never"', "rewards.3.returned: Input should be 'cost back' or 'lapses' (it says 'never')"),
    ("stock = 2000 ", "stock = 0 ", "rewards.3.stock: Input should be greater than or equal to 1 (it says 0)"),
    ("stamps = 9", "stamps = 0", "rewards.1.stamps: Input should be greater than or equal to 1 (it says 0)"),
    ('id = "cake"', 'id = "coffee"', 'rewards: two of them have the id "coffee"; each needs its own'),
    ('id = "gold"', 'id = "silver"', 'tiers: two of them have the id "silver"; each needs its own'),
    ('{ en = "A coffee",', '{ fr = "Un cafe",', 'rewards.1.name.fr: "fr" is not among shop.locales'),
    ('{ en = "A coffee", pl = "Kawa", ro = "O cafea" }', '"A coffee"',
     'rewards.1.name: a text for each language is written { en = "A coffee", pl = "Kawa" }'),
    ('{ en = "A coffee", pl = "Kawa", ro = "O cafea" }', "{}", "rewards.1.name: is empty"),
    *((f'valid = "{right}"', f"valid = {wrong}", f'{place}: a duration is written "10 minutes", "36 hours" or "30 days"')
      for right, wrong, place in (("30 minutes", '"soon"', "rewards.1.valid"), ("30 minutes", "30", "rewards.1.valid"),
                                  ("10 minutes", '"0 days"', "codes.valid"), ("2 days", '"-1 days"', "invitations.valid"))),
    ('"Oat milk is free"', f'"{"x" * 61}"', "tiers.2.till: en has 61 letters; a line has 60 at most"),
    ("reach = 10 ", "reach = 0 ", "tiers.1.reach: Input should be greater than 0 (it says 0)"),
    ("reach = 10 ", "reach = 10.5 ", "tiers.1.reach: is finer than visits are counted; write 11, say"),
    ("reach = 10 ", "reach = 50 ", 'tiers.2.reach: "gold" stands behind "silver" and is reached by less; write it before "silver", or more than 50'),
    ("reach = 10 ", "reach = 40 ", 'tiers.2.reach: "silver" is reached by as much, so nobody can say which is higher; write more, or less'),
    ('by = "visits"', 'by = "miles"', ('ladder.by: written "visits", "spend", or a unit, "points", "stamps", "money"; '
     '"base points" are those that no rule gave')),
    ('window = "12 months"', 'window = "a year"',
     'ladder.window: written "12 months" or "30 days", "calendar year" or "calendar month", or "ever"'),
    # the till
    ("digits = 5", "digits = 4", "codes.digits: Input should be 5 or 6 (it says 4)"),
    ("wrong_codes = 5", "wrong_codes = 1", "codes.wrong_codes: Input should be greater than or equal to 2 (it says 1)"),
    ("per_member_per_day = 3", "per_member_per_day = -1",
     "limits.credits_per_member_per_day: Input should be greater than or equal to 0 (it says -1)"),
    ("per_staff_per_day = 300", "per_staff_per_day = -1",
     "limits.credits_per_staff_per_day: Input should be greater than or equal to 0 (it says -1)"),
    ("amount = 1000", "amount = -1", "limits.amount: Input should be greater than or equal to 0 (it says -1)"),
    ("amount = 1000", "amount = 0.001", "limits.amount: is finer than the smallest coin; write 24.50, say"),
    ("own_tap_above = 0", "own_tap_above = -1", "limits.own_tap_above: Input should be greater than or equal to 0 (it says -1)"),
    ("own_tap_above = 0", "own_tap_above = 1000", ("limits.own_tap_above: is never reached, because no amount is above "
     "limits.amount; write a smaller one, or 0 for never")),
    ('ask_again_within = "10 minutes"', "ask_again_within = 0",
     'codes.ask_again_within: write a duration such as "10 minutes" or "365 days", or "never"'),
    *((f"{key} = {value} ", f"{key} = 1001 ", f"{place}.{key}: is more than limits.amount, so no visit can reach it; write a smaller one")
      for place, key, value in (("earning", "minimum_for_stamp", 0), ("earning", "counts_from", 0), ("usual", "spend", 30))),
    ("paper_stamps = 9", "paper_stamps = 900", "limits.paper_stamps: Input should be less than or equal to 100 (it says 900)"),
    # messages and channels
    *(('quiet_from = "20:00"', f"quiet_from = {wrong}", 'messages.quiet_from: a time of day is written "20:00"')
      for wrong in ('"8pm"', "20", '"25:00"', '"20:00+02:00"', "20:00:00")),
    ('spread = "10 minutes"', 'spread = "12 hours"', ("messages: spread is longer than the time from quiet_to to "
     'quiet_from; write something short, such as spread = "10 minutes"')),
    ('answers = "90 days"', 'answers = "3 days"', 'retention.answers: at least 30 days, such as "30 days"'),
    ("sundays = false", 'sundays = "no"', "messages.sundays: write true or false, without quotes (it says 'no')"),
    *(('holidays = ""', f"holidays = {wrong}", f"messages.holidays: {said}") for wrong, said in (
        ('"XX"', 'no such country; write its two letters, such as "PL"'),
        ('"Poland"', 'no such country; write its two letters, such as "PL"'),
        ('"DE-Bayern"', 'no such region; write one such as "DE-BY"'),
        ("true", "Input should be a valid string (it says True)"))),
    ('fewer = ["1 per 14 days"]', "fewer = []", "messages.fewer: is empty"),
    ('fewer = ["1 per 14 days"]', 'fewer = "1 per 14 days"',
     'messages.fewer: a list is written ["1 per day", "1 per 20 hours"]'),
    ('look_ahead = "7 days"', "look_ahead = 7",
     'messages.look_ahead: a duration is written "10 minutes", "36 hours" or "30 days"'),
    # caps
    *(('promotion = ["2 per 30 days"]', f"promotion = {wrong}", f"caps.promotion{said}") for wrong, said in (
        ('["often"]', """.1: a limit is written like "1 per day" or "4 per 30 days", not 'often'"""),
        ('["2 per 30 days", "2 per fortnight"]', (""".2: '2 per fortnight': the period is a day, week, month, quarter """
         """or year, or a number of hours, days or weeks, as in "1 per 14 days\"""")),
        ('["0 per day"]', ".1: a cap is at least 1; to send none, write the class in caps.off"),
        ("[2]", '.1: a cap is written in quotes, such as "4 per 30 days"'),
        ('"2 per 30 days"', ': a list is written ["1 per day", "1 per 20 hours"]'))),
    *(('promotion = ["2 per 30 days"]', f'promotion = ["{looser}", "{tighter}"]',
       f'caps.promotion: "{looser}" is never reached beside "{tighter}"; leave one of them out')
      for looser, tighter in (("2 per day", "2 per day"), ("3 per day", "1 per day"), ("2 per day", "2 per week"),
                              ("2 per month", "2 per year"), ("4 per 14 days", "2 per 30 days"),
                              ("2 per week", "1 per 14 days"), ("40 per 30 days", "1 per day"),
                              ("36 per 30 days", "1 per 20 hours"), ("15 per year", "1 per month"))),
    ("off = []", 'off = ["promotions"]', "caps.off.1: no such class; did you mean promotion?"),
    ("off = []", 'off = ["sms"]',
     "caps.off.1: no such class; there are milestone, occasion, promotion, progress, winback"),
    ("off = []", "off = true", 'caps.off: a list is written ["winback"]'),
    ("off = []", 'off = []\npromotions = ["1 per day"]', "caps.promotions: unknown key; did you mean promotion?"),
    # occasions
    ("[occasions.monthly]", "[occasions.montly]", "occasions.montly: unknown key; did you mean monthly?"),
    ("[occasions.unrewarded]\non = true", "[occasions]\nunrewarded = true", ("occasions.unrewarded: a section begins with its "
     "name in brackets, such as [occasions.birthday]; its keys stand below")),
    ("gift_points = 25", "gift_point = 25", "occasions.birthday.gift_point: unknown key; did you mean gift_points?"),
    ("gift_points = 25", "gift_points = -5",
     "occasions.birthday.gift_points: Input should be greater than or equal to 0 (it says -5)"),
    ('lifetime = "3 days"', 'lifetime = "0 minutes"',
     'occasions.birthday.lifetime: a duration is written "10 minutes", "36 hours" or "30 days"'),
    ('"28 February"', '"30 February"',
     "occasions.birthday.leap_day: Input should be '28 February' or '1 March' (it says '30 February')"),
    *(('after = ["1 day", "7 days"]', f"after = {wrong}", f"occasions.welcome{said}") for wrong, said in (
        ('["7 days", "1 day"]', ': after is to rise from one to the next, such as after = ["1 day", "7 days"]'),
        ('["1 day", "24 hours"]', ': after is to rise from one to the next, such as after = ["1 day", "7 days"]'),
        ('["1 day", "later"]', '.after.2: a duration is written "10 minutes", "36 hours" or "30 days"'),
        ('"1 day"', '.after: a list is written ["1 day", "7 days"]'),
        ("[]", ".after: is empty"))),
    *((right, wrong, ('occasions.winback: soonest, usual and latest are to rise, such as soonest = "21 days", '
       'usual = "45 days" and latest = "90 days"'))
      for right, wrong in (('soonest = "21 days"', 'soonest = "91 days"'), ('usual = "45 days"', 'usual = "14 days"'))),
    *(("gift_points = [0, 20, 50]", f"gift_points = {wrong}", f"occasions.winback.gift_points{said}") for wrong, said in (
        ("[]", ": is empty"),
        ("20", ": a list is written [0, 20, 50]"),
        ('[0, "20"]', ".2: a number is written without quotes, such as 1 or 0.5"),
        ("[0, 1, 2, 3]", ": at most 3 of them (it says [0, 1, 2, 3])"))),
    ('after = "never"', 'after = "10 days"',
     'occasions.expiry: warn is to be shorter than after, such as after = "365 days" and warn = "14 days"'),
    ('after = "never"', 'after = "no"', 'occasions.expiry.after: write a duration such as "10 minutes" or "365 days", or "never"'),
    # broadcasts
    ("holdout = 0.05", "holdout = 0.9", "broadcasts.holdout: Input should be less than or equal to 0.5 (it says 0.9)"),
    ("holdout = 0.05", "holdout = nan",
     "broadcasts.holdout: Input should be greater than or equal to 0 (it says NaN)"),
    ("holdout = 0.05", 'holdout = "5%"', "broadcasts.holdout: a share is a number from 0 to 0.5, such as 0.05"),
    ("price = 0.16", 'price = "free"', "sms.price: a price is a number such as 0.16, or 0 when unknown"),
    ("price = 0.16", "price = -1", "sms.price: Input should be greater than or equal to 0 (it says -1)"),
    ("per_second = 25", "per_second = 2000",
     "telegram.per_second: Input should be less than or equal to 1000 (it says 2000)"),
    ("per_second = 25", "per_second = 0", "telegram.per_second: Input should be greater than 0 (it says 0)"),
    ("in_flight = 64", "in_flight = 0", "telegram.in_flight: Input should be greater than or equal to 1 (it says 0)"),
    ("enabled = true", 'enabled = "yes"', "telegram.enabled: write true or false, without quotes (it says 'yes')"),
    ('["pl", "ro"]', '["de"]', 'sms.fold.1: "de" is not among shop.locales'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), SLIPS, ids=[said.split(" ")[0] for _, _, said in SLIPS])
def test_a_slip_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    expected = [f"config.toml: {line}" for line in said.splitlines()]
    assert complaints(written(tmp_path, old, new)).splitlines() == expected


def test_a_guard_for_a_second_visit_that_there_is_not(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "per_member_per_day = 3",
        "per_member_per_day = 1",
        "own_tap_second = false",
        "own_tap_second = true",
    )
    assert complaints(path) == (
        "config.toml: limits.own_tap_second: is never reached, because limits.credits_per_member_per_day = 1 allows no "
        "second visit; write false"
    )


def test_cashback_is_used_in_whole_steps(tmp_path: Path) -> None:
    path = written(tmp_path, "least = 0 ", "least = 5 ", "step = 0 ", "step = 0.30 ")
    assert complaints(path) == (
        "config.toml: cashback: least is to be a whole number of steps, such as least = 5.00 with step = 0.50, or "
        "nothing in between can be used"
    )


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "digits = 5", 'digits = 9\nvalud = "x"')
    assert len(complaints(path).splitlines()) == 2


@pytest.mark.parametrize("wrong", ["[rewards]\nid = 'coffee'", "rewards = 2"])
def test_rewards_that_are_no_list(tmp_path: Path, wrong: str) -> None:
    start, end = GOOD.index("[[rewards]]"), GOOD.index("# Tiers. ")
    path = tmp_path / "config.toml"
    path.write_text(f"{wrong}\n{GOOD[:start]}{GOOD[end:]}", encoding="utf-8")
    assert complaints(path) == (
        "config.toml: rewards: each begins with its name in two brackets, such as [[rewards]]; its keys stand below"
    )


def test_a_language_that_goes_takes_its_texts_along(tmp_path: Path) -> None:
    told = complaints(written(tmp_path, '["en", "pl", "ro"]', '["en", "pl"]')).splitlines()
    assert 'config.toml: shop.summary.ro: "ro" is not among shop.locales' in told
    assert 'config.toml: rewards.2.name.ro: "ro" is not among shop.locales' in told
    assert 'config.toml: sms.fold.2: "ro" is not among shop.locales' in told


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in complaints(tmp_path / "nowhere.toml")
    assert "give another with --config" in complaints(tmp_path)


def test_a_file_of_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(GOOD.encode("utf-16"))
    assert "cannot be read" in complaints(path)
