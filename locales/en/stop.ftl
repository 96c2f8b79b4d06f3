### STOP, and START after it: what people type

words-stop = stop, stopall, unsubscribe, cancel, end, quit, revoke, optout, opt out, stop it
# Inside a sentence. A star alone is a gap of a few words, at a word's end its other endings, a wave a gap of
# at most three words with no comma after them, a bar "or", a full stop the end of the text.
words-stop-inside = stop, stop by the way, stopall, unsubscrib*, optout, opt|opted|opting out, opt me out, no more ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, no messages|texts|sms please|anymore, don't|not want|wish ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, don't|not want|wish ~ more|any|your|these|those ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, don't|not want|wish ~ another|any|single message|text, don't write|text, do not write|text, don't message|contact|bother me, do not message|contact|bother me, never write|text|message|contact me, don't send ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, do not send ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, don't send ~ another|any|single message|text, do not send ~ another|any|single message|text, quit|cease writing|texting|messaging|sending|spamming, cancel * subscription|messages|texts, take me off, remove me|us from, leave me alone
words-stop-spared = bus|tram|train|next|full|one stop, non stop, stop by, can|could not stop ., cannot|can't|couldn't stop ., can|could not stop drinking|eating|coming|going|returning|visiting|smiling|laughing|giggling|loving|liking|enjoying|thinking|dreaming|talking|raving|telling|recommending|craving|wanting|ordering|buying|tasting|sipping|singing|dancing|admiring|myself, cannot|can't|couldn't stop drinking|eating|coming|going|returning|visiting|smiling|laughing|giggling|loving|liking|enjoying|thinking|dreaming|talking|raving|telling|recommending|craving|wanting|ordering|buying|tasting|sipping|singing|dancing|admiring|myself, don't stop, don't want|wish to miss, not want|wish to miss, don't|not want * to stop, don't|not want|wish ~ but|only|just|prefer ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters
words-start = start, unstop, resume

## Buttons

button-start = Undo
