"""The leaderboard: seen, joined by a nickname, left."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class BoardKind(Kind):
    BOARD = "board", Class.REPLY, "month"  # a line for each place below it
    BOARD_LINE = "board-line", Class.REPLY, "place name count"
    BOARD_MORE = "board-more", Class.REPLY, "count"
    BOARD_OWN = "board-own", Class.REPLY, "place name count equal"
    BOARD_NOT_YET = "board-not-yet", Class.REPLY, "name"
    BOARD_EMPTY = "board-empty", Class.REPLY, "month"
    BOARD_OFF = "board-off", Class.REPLY
    BOARD_STAFF = "board-staff", Class.REPLY
    ASK_NICKNAME = "ask-nickname", Class.REPLY
    NICKNAME_ODD = "nickname-odd", Class.REPLY, "words?"
    NICKNAME_TAKEN = "nickname-taken", Class.REPLY, "name"
    BOARD_JOINED = "board-joined", Class.REPLY, "name"
    BOARD_LEFT = "board-left", Class.REPLY
    NICKNAME_WHICH = "nickname-which", Class.REPLY
    NICKNAME_NONE = "nickname-none", Class.REPLY
    NICKNAME_OFF = "nickname-off", Class.REPLY, "name"
