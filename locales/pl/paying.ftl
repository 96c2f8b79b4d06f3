### Paying in the chat, whatever is paid for

checkout = { $why ->
    [changed] Cena się zmieniła: otwórz płatność jeszcze raz. Nic nie pobrano.
    [member] To dla osób z kartą: napisz najpierw „dołącz”. Nic nie pobrano.
    [later] Coś u nas nie działa. Nic nie pobrano; spróbuj później.
   *[none] Dziękujemy.
}
payment-unclear = Płatność dotarła, ale nie wiem, za co. Zadzwoń: { $phone }.
