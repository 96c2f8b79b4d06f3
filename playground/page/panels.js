// The shop's side: its clock, what stands on the counter, its books.

import { act } from "./api.js";
import { h, icon, keyed } from "./dom.js";
import { guestChip, showPicture } from "./viewer.js";
import { count, day, longDay, shortDay, time, when } from "./words.js";

const $ = (id) => document.getElementById(id);

const MOVES = [
  ["+15 min", { minutes: 15 }], ["+1 hour", { minutes: 60 }], ["Next morning", { to: "morning" }],
  ["+1 day", { minutes: 24 * 60 }], ["Ana's birthday", { to: "birthday" }], ["+30 days", { minutes: 30 * 24 * 60 }],
];

export function showMoves() {
  const button = ([label, move]) => h("button", { type: "button", data: { to: move.to ?? "" }, onclick: () => act("clock", move) }, label);
  $("moves").replaceChildren(...MOVES.map(button));
}

// While the clock runs it cannot be moved; how far it is shows when that takes longer than a moment.
export function showJourney({ journey, birthday }, now) {
  for (const button of $("moves").children) button.disabled = Boolean(journey) || (button.dataset.to === "birthday" && !birthday);
  const party = $("moves").querySelector("[data-to=birthday]");
  party.title = birthday ? `${day(birthday)}, ${time(birthday)}` : "It is not near, or the shop does not know it";
  $("journey").hidden = !journey;
  if (!journey) return;
  const share = Math.min(1, Math.max(0, (now - journey.start) / (journey.end - journey.start || 1)));
  $("journey").firstElementChild.style.width = `${share * 100}%`;
  $("journey").setAttribute("aria-valuenow", Math.round(share * 100));
}

export function showTime(now, quiet) {
  $("time").textContent = time(now);
  $("date").textContent = day(now);
  $("short-date").textContent = shortDay(now);
  const at = time(now);
  const within = quiet && (quiet[0] <= quiet[1] ? at >= quiet[0] && at < quiet[1] : at >= quiet[0] || at < quiet[1]);
  $("quiet").hidden = !within;
}

export function showCounter(places) {
  keyed($("posters"), places, (place) => place.id, ({ id, name }) => {
    const source = `poster:${id}`;
    const image = h("img", { src: `/page/picture/${source}`, alt: `The poster at ${name}`, width: "1748", height: "2480" });
    const look = h("button", { type: "button", class: "poster", "aria-label": `Look at the poster at ${name}`, onclick: () => showPicture(source, true, "", name) }, image);
    return h("figure", {}, look, h("figcaption", {}, h("b", {}, name), guestChip(source)));
  });
}

let opened = null;

export function showLedger({ members, right, goal, cash }, now) {
  const points = members.reduce((sum, member) => sum + member.points, 0);
  const stamps = members.reduce((sum, member) => sum + member.stamps, 0);
  const told = h("span", { class: right ? "right" : "wrong" }, icon(right ? "check" : "wrong"), right ? "every balance is the sum of its entries" : "a balance is not the sum of its entries");
  $("ledger-sum").replaceChildren([count(members.length, "member", "members"), count(stamps, "stamp", "stamps"), count(points, "point", "points"), cash && `${cash} cashback`].filter(Boolean).join(", "), told);
  keyed($("ledger"), members.map((member) => ({ ...member, today: day(now) })), (member) => member.id, (member) => ledgerRow(member, goal, now));
}

function ledgerRow(member, goal, now) {
  const lines = h("ol", { class: "entries" });
  const details = h("details", { ontoggle: () => details.open && showEntries(member, lines, now) }, h("summary", {}, ...summary(member, goal)), lines);
  if (member.id === opened) details.open = true;
  details.addEventListener("toggle", () => {
    if (details.open) opened = member.id;
    else if (opened === member.id) opened = null;
  });
  return h("li", {}, details);
}

function summary(member, goal) {
  const share = goal ? member.card / goal : 0;
  const bar = h("span", { class: "progress", "aria-hidden": "true" }, h("i", {}));
  bar.firstChild.style.width = `${share * 100}%`;
  const checked = h("span", { class: member.right ? "right" : "wrong", title: `${count(member.entries, "entry", "entries")}` }, icon(member.right ? "check" : "wrong"));
  checked.append(h("span", { class: "hidden" }, member.right ? "balance equals its entries" : "balance differs from its entries"));
  return [
    h("b", {}, member.name || "no name"), h("span", { class: "channels" }, ...member.channels.map((channel) => icon(channel === "sms" ? "sms" : "telegram")), h("small", {}, member.locale)),
    bar, h("span", { class: "figure", title: member.full ? `${count(member.full, "full card", "full cards")}, and ${member.card} of ${goal}` : null }, goal ? `${member.full ? `${member.full}★ ` : ""}${member.card}/${goal}` : ""), h("span", { class: "figure points" }, count(member.points, "pt", "pts"), member.cash ? h("small", {}, member.cash) : ""), checked,
  ];
}

// What they hold, by its last day (the end is the midnight after it), and then line by line which rule gave or what took it.
async function showEntries(member, lines, now) {
  const { lots, entries } = await (await fetch(`/page/member/${member.id}`)).json();
  const held = ({ left, ends }) => h("span", {}, h("b", {}, left), ends ? ` until ${longDay(ends - 1)}` : " for ever");
  const line = (entry) => h("li", {}, h("time", {}, when(entry.at, now)), h("span", {}, [entry.rule || entry.kind, entry.place].filter(Boolean).join(", ")), h("b", { class: entry.minus ? "minus" : "" }, `${entry.minus ? "−" : "+"}${entry.amount}`));
  const left = lots.length ? [h("li", { class: "lots" }, ...lots.map(held))] : [];
  lines.replaceChildren(...left, ...(entries.length ? entries.map(line) : [h("li", {}, "Nothing yet")]));
}
