// Texts as the apps show them: entities and links as elements, times in the shop's zone.

import { h } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const LINKS = new Set(["url", "text_link", "bot_command", "email", "phone_number", "mention"]);

// `open(link)` and `say(text)` are what a tap on a link or a command does.
export function formatted(text, entities, tap) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return pieces(text, 0, text.length, sorted, tap);
}

// Offsets are UTF-16 code units, which is what a JavaScript string is made of.
function pieces(text, from, to, entities, tap) {
  const out = [];
  let at = from;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= to) continue;
    const end = Math.min(entity.offset + entity.length, to);
    const within = entities.slice(index + 1).filter((other) => other.offset >= entity.offset && other.offset < end);
    if (entity.offset > at) out.push(text.slice(at, entity.offset));
    out.push(wrap(entity, text.slice(entity.offset, end), pieces(text, entity.offset, end, within, tap), tap));
    at = end;
  }
  if (at < to) out.push(text.slice(at, to));
  return out;
}

function wrap(entity, words, children, tap) {
  if (TAGS[entity.type]) return h(TAGS[entity.type], {}, ...children);
  if (entity.type === "spoiler") return spoiler(children);
  if (!LINKS.has(entity.type)) return h("span", {}, ...children);
  if (entity.type === "bot_command") return h("button", { type: "button", class: "link", onclick: () => tap.say(words) }, words);
  const link = entity.url ?? (entity.type === "email" ? `mailto:${words}` : words);
  return anchor(link, children, tap);
}

function spoiler(children) {
  const reveal = (event) => event.currentTarget.classList.add("seen");
  return h("button", { type: "button", class: "spoiler", onclick: reveal }, ...children);
}

function anchor(link, children, tap) {
  const safe = /^(https?|mailto|tel|sms|tg):/i.test(link) ? link : `https://${link}`;
  const open = (event) => {
    event.preventDefault();
    tap.open(safe);
  };
  return h("a", { href: safe, onclick: open, rel: "noopener noreferrer" }, ...children);
}

const FOUND = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g;

// A text message: nothing but its letters, and links found in them.
export function linked(text, tap) {
  const out = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    out.push(text.slice(at, match.index), anchor(match[0], [match[0].replace(/^https?:\/\//, "")], tap));
    at = match.index + match[0].length;
  }
  out.push(text.slice(at));
  return out;
}

let zone = "UTC";
let formats = {};

export function setZone(name) {
  if (name === zone && formats.time) return;
  zone = name;
  const make = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  formats = {
    time: make({ hour: "2-digit", minute: "2-digit" }),
    day: make({ weekday: "long", day: "numeric", month: "long" }),
    short: make({ day: "numeric", month: "short" }),
    weekday: make({ weekday: "short", day: "numeric", month: "short" }),
    long: make({ day: "numeric", month: "short", year: "numeric" }),
    key: make({ year: "numeric", month: "2-digit", day: "2-digit" }),
  };
}
setZone("UTC");

export const time = (at) => formats.time.format(at);
export const day = (at) => formats.day.format(at);
export const shortDay = (at) => formats.weekday.format(at);
export const longDay = (at) => formats.long.format(at);
export const dayKey = (at) => formats.key.format(at);

// As short as can be: the time of today's, the date of older ones.
export function when(at, now) {
  return dayKey(at) === dayKey(now) ? time(at) : `${formats.short.format(at)} ${time(at)}`;
}

const DAY = 24 * 60 * 60 * 1000;

// As one says it ahead: "09:04", "09:04 tomorrow", "09:04 on Thu 4 Dec".
export function ahead(at, now) {
  const days = [now, now + DAY].map(dayKey).indexOf(dayKey(at));
  return `${time(at)}${days === 0 ? "" : days === 1 ? " tomorrow" : ` on ${shortDay(at)}`}`;
}

export const count = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
