### Paying in the chat, whatever is paid for

checkout = { $why ->
    [changed] Prețul s-a schimbat: deschide plata încă o dată. Nu s-a luat nimic.
    [member] E pentru cei cu card: scrie întâi „vreau card”. Nu s-a luat nimic.
    [later] Ceva nu merge la noi. Nu s-a luat nimic; încearcă mai târziu.
   *[none] Mulțumim.
}
payment-unclear = Plata a ajuns, dar nu știu pentru ce. Sună la { $phone }.
