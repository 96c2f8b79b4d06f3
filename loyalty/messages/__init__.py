"""What the service says, as meaning: kinds by area, arguments, extras, and what became of a send.

Nothing here knows a language or a channel. A channel renders every `Extra` in its own way and
ends its `match` in `assert_never`, so that the type checker names the channel that forgot one.
"""
