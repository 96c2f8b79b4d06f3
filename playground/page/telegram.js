// A phone with Telegram: the chat, its buttons, its menus.

import { act, sendPhoto } from "./api.js";
import { h, icon, keyed, menu } from "./dom.js";
import { openLink, scan, scanChip, showPicture } from "./viewer.js";
import { day, dayKey, formatted, time } from "./words.js";

const SPINS_AT_MOST = 15000;
const COMMAND = /^(\/start) \S+$/;

export function telegramScreen(key) {
  return new TelegramScreen(key);
}

class TelegramScreen {
  constructor(key) {
    this.key = key;
    this.part = null;
    this.replyTo = null;
    this.editing = null;
    this.alerted = null;
    this.tap = { open: (link) => openLink(key, link), say: (text) => this.say(text) };
    this.build();
  }

  build() {
    this.avatar = h("span", { class: "avatar", "aria-hidden": "true" });
    this.title = h("b", {});
    this.subtitle = h("span", { class: "subtitle" });
    const more = h("button", { type: "button", class: "icon", "aria-label": "More" }, icon("more"));
    const head = h("div", { class: "chat-head" }, this.avatar, h("div", {}, this.title, this.subtitle), more, menu(more, () => this.chores()));
    this.lines = h("div", { class: "lines", role: "log" });
    this.log = h("div", { class: "log", tabindex: "0", role: "group" }, this.lines);
    this.note = h("div", { class: "in-phone", role: "alert" });
    this.foot = h("div", { class: "foot" }, this.replyBar(), this.composer(), this.keys(), this.bigButton());
    this.nodes = [head, this.log, this.note, this.foot];
  }

  replyBar() {
    this.quoted = h("span", {});
    const drop = h("button", { type: "button", class: "icon", "aria-label": "Leave it", onclick: () => this.leave() }, icon("close"));
    this.bar = h("div", { class: "reply-bar", hidden: true }, this.quoted, drop);
    return this.bar;
  }

  composer() {
    this.commands = h("button", { type: "button", class: "commands", hidden: true }, icon("menu"), "Menu");
    this.input = h("input", { type: "text", placeholder: "Message", autocomplete: "off", enterkeyhint: "send", maxlength: "4096" });
    this.file = h("input", { type: "file", accept: "image/*", hidden: true, "aria-label": "A photo to send", onchange: () => this.sendFile() });
    const clip = h("button", { type: "button", class: "icon", "aria-label": "Attach" }, icon("clip"));
    const send = h("button", { type: "submit", class: "icon send", "aria-label": "Send" }, icon("send"));
    const submit = (event) => {
      event.preventDefault();
      this.say(this.input.value);
      this.input.value = "";
    };
    this.form = h(
      "form", { class: "composer", onsubmit: submit },
      this.commands, menu(this.commands, () => this.commandItems()), this.input, this.file, clip, menu(clip, () => this.attachments()), send,
    );
    return this.form;
  }

  keys() {
    this.keyboard = h("div", { class: "keyboard", hidden: true });
    return this.keyboard;
  }

  bigButton() {
    this.big = h("button", { type: "button", class: "big", hidden: true });
    this.big.addEventListener("click", () => (this.part.blocked ? act("block", { phone: this.key, blocked: false }) : act("start", { phone: this.key })));
    return this.big;
  }

  say(text) {
    if (text.trim() && this.editing) act("edit", { phone: this.key, text, message: this.editing });
    else if (text.trim()) act("text", { phone: this.key, text, reply_to: this.replyTo });
    this.reply(null);
  }

  leave() {
    if (this.editing) this.input.value = "";
    this.reply(null);
  }

  edit(message) {
    this.replyTo = null;
    this.editing = message.id;
    this.bar.hidden = false;
    this.quoted.replaceChildren(h("b", {}, "Edit"), h("span", {}, message.text));
    this.input.value = message.text;
    this.input.focus();
  }

  reply(message) {
    this.editing = null;
    this.replyTo = message?.id ?? null;
    this.bar.hidden = !message;
    if (!message) return;
    this.quoted.replaceChildren(h("b", {}, message.mine ? this.part.name : this.part.bot.name), h("span", {}, message.text || "Photo"));
    this.input.focus();
  }

  sendFile() {
    const [file] = this.file.files;
    if (file) sendPhoto(this.key, file, this.caption());
    this.file.value = "";
  }

  // What is written already goes along with a picture, as its caption.
  caption() {
    const written = this.input.value;
    this.input.value = "";
    return written;
  }

  commandItems() {
    return this.part.commands.map(({ command, description }) => ({ label: `/${command}`, note: description, act: () => this.say(`/${command}`) }));
  }

  attachments() {
    const attach = (what) => () => act("attach", { phone: this.key, what });
    return [
      { label: "Photo", act: () => this.file.click() },
      { label: "Sample picture", act: () => act("attach", { phone: this.key, what: "picture", caption: this.caption() }) },
      { label: "Sticker", act: attach("sticker") },
      { label: "Voice message", act: attach("voice") },
      { label: "Location", act: attach("location") },
      { label: "My phone number", act: () => act("contact", { phone: this.key }) },
      { label: "Somebody else's number", act: attach("contact") },
    ];
  }

  chores() {
    const { blocked } = this.part;
    return [{ label: blocked ? "Unblock the bot" : "Stop and block the bot", act: () => act("block", { phone: this.key, blocked: !blocked }) }];
  }

  update(part) {
    this.part = part;
    this.title.textContent = part.bot.name;
    this.avatar.textContent = part.bot.name.slice(0, 1);
    this.input.setAttribute("aria-label", `${part.name} writes`);
    this.log.setAttribute("aria-label", `${part.name}'s chat`);
    const typing = { typing: "typing", upload_photo: "sending a photo" }[part.typing];
    this.subtitle.textContent = typing ?? "bot";
    this.subtitle.classList.toggle("typing", Boolean(typing));
    this.showMessages(part);
    this.showFoot(part);
    this.showAlerts(part);
    if (!part.waiting) for (const button of this.log.querySelectorAll(".busy")) button.classList.remove("busy");
  }

  showMessages(part) {
    const before = this.lines.childElementCount;
    keyed(this.lines, rows(part), (row) => row.key, (row) => this.row(row));
    if (this.lines.childElementCount > before) this.log.scrollTop = 0;
  }

  row(row) {
    if (row.day) return h("div", { class: "day" }, h("span", {}, row.day));
    if (row.hint) return this.hint(row.hint);
    if (row.about) return h("div", { class: "about" }, h("b", {}, "What can this bot do?"), h("p", {}, row.about));
    const { message } = row;
    const side = message.mine ? "mine" : "theirs";
    return h("div", { class: `message ${side}`, data: { id: message.id } }, this.bubble(message), this.buttons(message));
  }

  hint(name) {
    const go = () => scan(this.key, "poster:main");
    return h("div", { class: "hint" }, h("p", {}, `${name} has not met the shop yet.`), h("button", { type: "button", onclick: go }, icon("scan"), "Scan the poster"));
  }

  bubble(message) {
    const text = message.text.replace(COMMAND, "$1"); // a link's payload is not shown by the app either
    const replyByClick = (event) => {
      const chosen = String(getSelection()) !== "";
      if (!chosen && !event.target.closest("a, button")) this.reply(message);
    };
    const own = message.mine && message.text && !message.file;
    const [does, label, sign] = own ? [() => this.edit(message), "Edit this message", "edit"] : [() => this.reply(message), "Reply to this message", "reply"];
    const doer = h("button", { type: "button", class: "icon do-reply", "aria-label": label, onclick: does }, icon(sign));
    return h(
      "div", { class: "bubble", onclick: replyByClick },
      message.reply ? quote(message.reply) : null,
      message.file ? this.file_(message) : null,
      other(message.other),
      text ? h("span", { class: "text" }, ...formatted(text, message.entities, this.tap)) : null,
      stamp(message), doer,
    );
  }

  file_(message) {
    const { file } = message;
    const source = `file:${file.id}`;
    if (file.kind !== "photo") return h("a", { class: "document", href: `/page/picture/${source}`, download: file.name }, icon("link"), file.name);
    const image = h("img", { src: `/page/picture/${source}`, alt: file.qr ? "A picture with a QR code" : "A photo", width: file.width, height: file.height, loading: "lazy" });
    const open = h("button", { type: "button", class: "photo", "aria-label": "Look at the picture", onclick: () => showPicture(source, file.qr, this.key) }, image);
    return h("div", { class: "framed" }, open, file.qr ? scanChip(source, this.key) : null);
  }

  buttons(message) {
    const money = this.money(message.other);
    if (!message.buttons.length && !money) return null;
    const row = (buttons) => h("div", { class: "row" }, ...buttons.map((button) => this.button(message, button)));
    return h("div", { class: "inline" }, ...message.buttons.map(row), money ? h("div", { class: "row" }, money) : null);
  }

  // The app's own button of an invoice; and what the shop can do about a payment, which is no button of the app's.
  money({ invoice, successful_payment }) {
    const button = (label, does) => h("button", { type: "button", class: "option", onclick: does }, label);
    if (invoice) return button(`Pay ${sum(invoice)}`, () => act("pay", { phone: this.key }));
    if (!successful_payment) return null;
    const charge = successful_payment.telegram_payment_charge_id;
    return button("The shop gives it back", () => act("refund", { phone: this.key, charge }));
  }

  button(message, button) {
    const link = button.url ?? button.web_app;
    const press = (event) => {
      if (link) return this.tap.open(link);
      if (button.copies) return navigator.clipboard?.writeText(button.copies);
      const pressed = event.currentTarget;
      pressed.classList.add("busy");
      setTimeout(() => pressed.classList.remove("busy"), SPINS_AT_MOST);
      return act("tap", { phone: this.key, message: message.id, data: button.data });
    };
    return h("button", { type: "button", class: "option", onclick: press }, h("span", {}, button.text), link ? icon("link") : null);
  }

  showFoot(part) {
    const idle = !part.started || part.blocked;
    this.form.hidden = idle;
    this.big.hidden = !idle;
    this.big.textContent = part.blocked ? "Unblock" : "Start";
    this.commands.hidden = part.commands.length === 0;
    this.keyboard.hidden = idle || part.keyboard.length === 0;
    keyed(this.keyboard, part.keyboard.map((row, index) => ({ row, index })), ({ index }) => index, ({ row }) => this.keyRow(row));
  }

  keyRow(row) {
    const press = (key) => () => (key.asks_contact ? act("contact", { phone: this.key }) : this.say(key.text));
    return h("div", { class: "row" }, ...row.map((key) => h("button", { type: "button", onclick: press(key) }, key.text)));
  }

  showAlerts(part) {
    const fresh = this.alerted === null ? 0 : part.alerted - this.alerted;
    this.alerted = part.alerted;
    for (const alert of fresh > 0 ? part.alerts.slice(-fresh) : []) this.alert(alert);
  }

  alert({ text, popup, url }) {
    if (url) this.tap.open(url);
    if (!text) return;
    const close = () => box.remove();
    const box = h("div", { class: popup ? "popup" : "flash" }, h("p", {}, text), popup ? h("button", { type: "button", onclick: close }, "OK") : null);
    this.note.append(box);
    if (popup) box.querySelector("button").focus();
    else setTimeout(close, 4000);
  }
}

function rows(part) {
  const out = [];
  if (!part.started && part.bot.about) out.push({ key: "about", about: part.bot.about });
  if (!part.started) out.push({ key: "hint", hint: part.name });
  let last = "";
  for (const message of part.messages) {
    const today = dayKey(message.at);
    if (today !== last) out.push({ key: `day ${today}`, day: day(message.at) });
    last = today;
    out.push({ key: message.id, message });
  }
  return out;
}

// Of money as Telegram says it: in minor units.
function sum({ total_amount, currency }) {
  const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "code" });
  const units = 10 ** format.resolvedOptions().maximumFractionDigits;
  return format.format(total_amount / units).replace("\u00a0", " ");
}

function quote(reply) {
  return h("span", { class: "quote" }, h("b", {}, reply.who), h("span", {}, reply.text));
}

function stamp(message) {
  const ticks = message.mine ? h("span", { class: "ticks", "aria-hidden": "true" }, icon("check"), icon("check")) : null;
  return h("span", { class: "stamp" }, message.edited ? "edited " : "", time(message.at), ticks);
}

function other({ contact, sticker, voice, location, invoice, successful_payment, refunded_payment }) {
  if (contact) return h("span", { class: "contact" }, icon("phone"), h("span", {}, h("b", {}, contact.first_name), h("span", {}, `+${contact.phone_number.replace(/^\+/, "")}`)));
  if (sticker) return h("span", { class: "sticker" }, sticker.emoji);
  if (voice) return h("span", { class: "voice" }, h("i", {}), `Voice message, ${voice.duration} s`);
  if (location) return h("span", { class: "contact" }, icon("shop"), h("span", {}, h("b", {}, "Location"), `${location.latitude}, ${location.longitude}`));
  if (invoice) return h("span", { class: "contact" }, h("span", {}, h("b", {}, invoice.title), h("span", {}, invoice.description)));
  if (successful_payment) return h("span", { class: "text" }, `Paid ${sum(successful_payment)}`);
  if (refunded_payment) return h("span", { class: "text" }, `Given back: ${sum(refunded_payment)}`);
  return null;
}
