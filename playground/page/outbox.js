// What the shop says and why: what is coming, what is over, and the newest decision on each in plain words.

import { h, icon, keyed } from "./dom.js";
import { ahead, count, day, shortDay, when } from "./words.js";

const $ = (id) => document.getElementById(id);

const CLASSES = ["answer", "milestone", "occasion", "promotion", "progress", "win-back"];
const FIRST = 40; // rows
const FURTHER = 100;
const ORDER = ["held", "planned", "paused", "on its way", "sent", "said with another", "dropped", "refused", "unclear", "given up"];
const NAMES = { claimed: "on its way", merged: "said with another", dead: "given up" };

let more = () => {};
const wanted = { rows: FIRST, least: 0 };
const opened = new Set();

// `act` asks for so much of the outbox.
export function onMore(act) {
  more = act;
  showSwitch();
}

function showSwitch() {
  const choose = (least) => () => {
    wanted.least = least;
    showSwitch();
    more(wanted);
  };
  const button = (label, least) => h("button", { type: "button", "aria-pressed": String(wanted.least === least), onclick: choose(least) }, label);
  $("outbox-switch").replaceChildren(button("All", 0), button("Unasked", 1));
}

export function showOutbox({ coming, past, days, counts, left }, now) {
  $("outbox-sum").textContent = tally(counts);
  const today = day(now);
  const soon = [...coming.map((message) => ({ type: "message", key: message.id, soon: true, at: message.due, message, today })), ...days.map((one) => ({ type: "day", key: `day ${one.id}`, at: one.at, one, today }))];
  soon.sort((a, b) => a.at - b.at);
  const over = past.map((message) => ({ type: "message", key: message.id, soon: false, at: message.at, message, today }));
  const rows = [
    { type: "head", key: "coming", text: "Coming", note: soon.length ? "the soonest first" : "nothing yet" }, ...soon,
    { type: "more", key: "more coming", number: left.coming },
    { type: "head", key: "past", text: "Past", note: over.length ? "the newest first" : "nothing yet" }, ...over,
    { type: "more", key: "more past", number: left.past },
  ];
  keyed($("outbox"), rows.filter((row) => row.type !== "more" || row.number > 0), (row) => row.key, (row) => MAKE[row.type](row, now));
}

function tally({ held, waiting, ...others }) {
  const all = { held, planned: (waiting ?? 0) - held };
  for (const [state, number] of Object.entries(others)) all[NAMES[state] ?? state] = number;
  const told = ORDER.filter((state) => all[state] > 0).map((state) => `${all[state].toLocaleString("en")} ${state}`);
  return told.join(", ") || "Nothing said yet";
}

const MAKE = { head, day: dayRow, message: messageRow, more: moreRow };

function head({ text, note }) {
  return h("li", { class: "group" }, h("h3", {}, text), h("span", {}, note));
}

function moreRow({ number }) {
  const ask = () => {
    wanted.rows += FURTHER;
    more(wanted);
  };
  return h("li", { class: "further" }, h("button", { type: "button", onclick: ask }, `${number.toLocaleString("en")} more`));
}

function dayRow({ one }) {
  return h(
    "li", { class: "sent-row day-row" },
    h("div", { class: "row-body" },
      h("div", { class: "line" }, h("b", {}, one.to), h("code", {}, one.kind), klass(2), h("time", {}, shortDay(one.at))),
      h("p", { class: "said" }, "Not written yet. Its place is kept, and what matters less waits for it.")),
  );
}

function messageRow({ message, soon }, now) {
  const list = h("ol", { class: "decisions" });
  const details = h("details", {}, h("summary", { class: "row-body" }, ...lines(message, soon, now)), list);
  const open = () => {
    if (details.open) {
      opened.add(message.id);
      showDecisions(message, list, now);
    } else opened.delete(message.id);
  };
  details.addEventListener("toggle", open);
  details.open = opened.has(message.id);
  return h("li", { class: `sent-row ${soon ? "coming" : "past"} ${message.state.replaceAll(" ", "-")}` }, details);
}

function lines(message, soon, now) {
  const decision = decided(message, soon, now);
  return [
    h("div", { class: "line" },
      h("b", {}, message.to), icon(message.channel === "sms" ? "sms" : "telegram"), h("code", {}, message.kind), klass(message.cls),
      decision ? null : h("span", { class: "state" }, message.state), h("time", {}, when(soon ? message.due : message.at, now))),
    h("p", { class: "said" }, message.text),
    decision ? h("p", { class: "why" }, h("b", {}, message.state), decision) : null,
  ];
}

const klass = (cls) => h("span", { class: `class c${cls}` }, CLASSES[cls]);

// What follows the state: ": 1 of 1 per day, free 09:04 tomorrow".
function decided({ state, why, due, status, segments }, soon, now) {
  const goes = soon && state !== "paused" ? `${state === "held" ? "free" : "goes"} ${ahead(due, now)}` : "";
  const by = status && status !== "delivered" ? status : "";
  const size = segments > 1 ? count(segments, "segment", "segments") : "";
  const said = [why, goes, by, size].filter(Boolean).join(", ");
  return said ? `: ${said}` : "";
}

async function showDecisions(message, list, now) {
  const text = h("li", { class: "whole" }, message.text);
  list.replaceChildren(text);
  if (message.cls === 0) return;
  const found = await (await fetch(`/page/message/${message.id}`)).json();
  const line = ({ at, verdict, why, free }) => h("li", {}, h("time", {}, when(at, now)), h("span", {}, `${verdict}: ${why}${free ? `, free ${ahead(free, at)}` : ""}`));
  list.replaceChildren(text, ...found.map(line));
}
