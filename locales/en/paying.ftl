### Paying in the chat, whatever is paid for

checkout = { $why ->
    [changed] The price has changed since: ask for it again. Nothing was taken.
    [member] This is for members: write "join" first. Nothing was taken.
    [later] Something is broken on our side. Nothing was taken; please try again later.
   *[none] Thank you.
}
payment-unclear = Your payment came, and I do not know what for. Please call { $phone }.
