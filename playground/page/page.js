// The page: parts arrive, and each is shown where it belongs.

import { listen } from "./api.js";
import { h, icon } from "./dom.js";
import { onMore, showOutbox } from "./outbox.js";
import { showCounter, showJourney, showLedger, showMoves, showTime } from "./panels.js";
import { onAdd, showPhone, tickPhones, updatePhone } from "./phones.js";
import { askWhoJoins } from "./viewer.js";
import { setZone } from "./words.js";

const THEMES = ["light dark", "light", "dark"];
const TOUR = [
  ["max", "Max scans Ana's card", "and replies 24,50"],
  ["ben", "Ben texts JOIN, his name and HERE", "Max replies to the code"],
  ["ana", "Ana takes a reward", "Max scans the voucher"],
  ["olga", "Olga writes new offer", "Ana taps, Ben texts its word"],
  ["shop", "On to Ana's birthday", "and watch the outbox"],
];

const parts = {};
let offset = 0;
const now = () => Date.now() + offset;

function heard(name, part) {
  parts[name] = part;
  if (name.startsWith("phone:")) updatePhone(name.slice(6), part);
  else show[name]?.(part);
}

const show = {
  clock(part) {
    offset = part.offset;
    setZone(part.zone);
    showJourney(part, now());
    tick();
    for (const name of ["outbox", "ledger"]) if (parts[name]) show[name](parts[name]);
  },
  shop(part) {
    showCounter(part.places);
  },
  outbox: (part) => showOutbox(part, now()),
  ledger: (part) => showLedger(part, now()),
};

function tick() {
  showTime(now(), parts.shop?.quiet);
  tickPhones(now());
}

function showTour() {
  const step = ([key, what, then]) => h("li", {}, h("button", { type: "button", onclick: () => showPhone(key) }, h("b", {}, what), h("span", {}, then)));
  document.getElementById("tour").replaceChildren(...TOUR.map(step));
}

function theme() {
  const button = document.getElementById("theme");
  let at = Math.max(0, THEMES.indexOf(localStorage.getItem("theme")));
  const wear = () => {
    document.documentElement.style.colorScheme = THEMES[at];
    button.title = ["As the system", "Light", "Dark"][at];
  };
  button.append(icon("theme"));
  button.addEventListener("click", () => {
    at = (at + 1) % THEMES.length;
    localStorage.setItem("theme", THEMES[at]);
    wear();
  });
  wear();
}

theme();
showMoves();
showTour();
onAdd(() => askWhoJoins(parts.shop?.locales ?? ["en"]));
showPhone("ana");
onMore((wanted) => listen(heard, wanted));
listen(heard, {});
setInterval(tick, 1000);
