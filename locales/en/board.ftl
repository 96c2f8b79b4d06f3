### The leaderboard

## Parts of other texts

part-came = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}

## The leaderboard

board = <b>{ $month }</b>, who came most often:
    .sms = { $month }, who came most often:
board-line = { $place }. { $name }: { part-came }
board-more = and { $count } more with as many
board-own = You are { $name }: { $equal ->
    [yes] shared place { $place }
   *[no] place { $place }
}, { part-came }.
board-not-yet = You are { $name }. Your first visit of the month puts you on it.
board-empty = { $month }: nobody is on the leaderboard yet.
board-off = There is no leaderboard here.
board-staff = Whoever works here is not on the leaderboard.
ask-nickname = Under which nickname? Everybody on the leaderboard can read it, with your visits of the month. 2 to 20 letters.
    .sms = Which nickname? Everybody can read it, with your visits of the month. 2 to 20 letters.
nickname-odd = That cannot be a nickname. Send 2 to 20 letters.
nickname-taken = { $name } is taken. Send another one.
board-joined = You are on the leaderboard as { $name }. You can leave it at any time.
    .sms = You are on the leaderboard as { $name }. HIDE ME takes you off.
board-left = Done, you are off the leaderboard. Your card and your visits stay.
nickname-which = Which nickname shall come off the leaderboard?
nickname-none = Nobody goes by that. Which nickname?
nickname-off = { $name } is off the leaderboard. Its member may choose another.

## Buttons

button-board = Leaderboard
button-nickname = My nickname
button-board-leave = Hide me

## Words

words-board = leaderboard, show leaderboard
words-board-inside = leaderboard, ranking, what|whats ~ my place|position|rank
words-nickname = nickname, my nickname, join the leaderboard
words-board-leave = hide me, leave the leaderboard
words-nickname-off = remove nickname, take off nickname
