// A phone with text messages and nothing else.

import { act } from "./api.js";
import { h, icon, keyed } from "./dom.js";
import { openLink, scanChip, showPicture } from "./viewer.js";
import { count, day, dayKey, linked, time } from "./words.js";

const PAUSE = 15 * 60 * 1000; // after which the time is told again
const FIRST_WORDS = ["hello", "JOIN"];

export function smsScreen(key) {
  return new SmsScreen(key);
}

class SmsScreen {
  constructor(key) {
    this.key = key;
    this.tap = { open: (link) => openLink(key, link) };
    this.title = h("b", {});
    this.subtitle = h("span", { class: "subtitle" });
    this.lines = h("div", { class: "lines", role: "log" });
    this.log = h("div", { class: "log", tabindex: "0", role: "group" }, this.lines);
    this.chips = h("div", { class: "chips", hidden: true }, ...FIRST_WORDS.map((word) => this.chip(word)));
    const head = h("div", { class: "chat-head" }, h("span", { class: "avatar", "aria-hidden": "true" }, icon("shop")), this.title, this.subtitle);
    this.nodes = [head, this.log, h("div", { class: "foot" }, this.chips, this.composer())];
  }

  chip(word) {
    return h("button", { type: "button", onclick: () => this.say(word) }, word);
  }

  composer() {
    this.input = h("input", { type: "text", placeholder: "Text message", autocomplete: "off", enterkeyhint: "send", maxlength: "1600" });
    const send = h("button", { type: "submit", class: "icon send", "aria-label": "Send" }, icon("send"));
    const submit = (event) => {
      event.preventDefault();
      this.say(this.input.value);
      this.input.value = "";
    };
    return h("form", { class: "composer", onsubmit: submit }, this.input, send);
  }

  say(text) {
    if (text.trim()) act("text", { phone: this.key, text });
  }

  update(part) {
    this.part = part;
    this.title.textContent = part.other;
    this.subtitle.textContent = part.stopped ? "Text message, stopped" : "Text message";
    this.input.setAttribute("aria-label", `${part.name} writes`);
    this.log.setAttribute("aria-label", `${part.name}'s texts`);
    this.chips.hidden = part.messages.length > 0;
    const before = this.lines.childElementCount;
    keyed(this.lines, rows(part), (row) => row.key, (row) => this.row(row));
    if (this.lines.childElementCount > before) this.log.scrollTop = 0;
  }

  row(row) {
    if (row.pause) return h("div", { class: "day" }, row.pause);
    const { message } = row;
    return h(
      "div", { class: `message ${message.mine ? "mine" : "theirs"}`, data: { id: message.id } },
      ...message.media.map((address) => this.media(address)),
      h("div", { class: "bubble" }, h("span", { class: "text" }, ...linked(message.text, this.tap))),
      h("span", { class: "size" }, size(message)),
    );
  }

  media(address) {
    const path = new URL(address, location.href).pathname;
    const source = `path:${path}`;
    const open = h("button", { type: "button", class: "photo", "aria-label": "Look at the picture", onclick: () => showPicture(source, true, this.key) }, h("img", { src: path, alt: "The card" }));
    return h("div", { class: "framed" }, open, scanChip(source, this.key));
  }
}

function size(message) {
  const parts = [count(message.segments, "segment", "segments")];
  if (message.encoding !== "GSM-7") parts.push(message.encoding);
  if (message.status && message.status !== "delivered") parts.push(message.status);
  if (message.by_twilio) parts.push("by the provider");
  return parts.join(", ");
}

function rows(part) {
  const out = [];
  let last = 0;
  for (const message of part.messages) {
    if (message.at - last > PAUSE) {
      const today = dayKey(last || 0) === dayKey(message.at);
      out.push({ key: `at ${message.id}`, pause: today ? time(message.at) : `${day(message.at)}, ${time(message.at)}` });
    }
    last = message.at;
    out.push({ key: message.id, message });
  }
  return out;
}
