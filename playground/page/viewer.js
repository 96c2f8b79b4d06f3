// What is held up for others to see: a picture, a card's page, the question who joins the phones.

import { act, toast } from "./api.js";
import { h, icon } from "./dom.js";
import { phoneNames, showPhone } from "./phones.js";

const dialog = document.getElementById("viewer");
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener("close", () => dialog.replaceChildren());

function show(title, ...body) {
  const close = h("button", { type: "button", class: "icon", "aria-label": "Close", onclick: () => dialog.close() }, icon("close"));
  dialog.replaceChildren(h("header", {}, h("h2", { id: "viewer-title" }, title), close), ...body);
  if (!dialog.open) dialog.showModal();
}

const languages = new Intl.DisplayNames(["en"], { type: "language" });

// Who would be the one to scan it: the till, or a customer when the till holds it up itself.
const likely = (holder) => (holder === "max" ? "ana" : "max");
const POSTER = "";

export async function scan(phone, source) {
  dialog.close();
  showPhone(phone);
  const answer = await act("scan", { phone, source });
  if (answer.opens) open(phone, answer.opens);
}

export function scanChip(source, holder) {
  const phone = likely(holder);
  const name = phoneNames().get(phone) ?? phone[0].toUpperCase() + phone.slice(1);
  return h("button", { type: "button", class: "scan-chip", onclick: () => scan(phone, source) }, icon("scan"), `${name} scans it`);
}

// A poster is for somebody who was never here: a phone of theirs comes with them.
export function guestChip(source) {
  return h("button", { type: "button", class: "scan-chip", onclick: () => guest(source) }, icon("scan"), "A guest scans it");
}

async function guest(source) {
  dialog.close();
  const answer = await act("guest", { source });
  if (answer.phone) setTimeout(() => showPhone(answer.phone), 200);
}

function scanners(source, holder) {
  const likeliest = holder === POSTER ? null : likely(holder);
  const names = [...phoneNames()].filter(([key]) => key !== holder);
  names.sort(([a], [b]) => (b === likeliest) - (a === likeliest));
  const button = ([key, name]) => h("button", { type: "button", class: key === likeliest ? "primary" : "", onclick: () => scan(key, source) }, name);
  const fresh = h("button", { type: "button", class: "primary", onclick: () => guest(source) }, "A new guest");
  return h("div", { class: "scanners", role: "group", "aria-label": "Scan it with" }, h("span", {}, icon("scan"), "Scan it with"), likeliest ? null : fresh, ...names.map(button));
}

export function showPicture(source, qr, holder, title = "Picture") {
  const address = source.startsWith("path:") ? source.slice(5) : `/page/picture/${source}`;
  show(title, h("img", { class: "large", src: address, alt: title }), qr ? scanners(source, holder) : "");
}

// A link tapped on a phone: the server knows which ones lead back into the chat.
export async function openLink(phone, link) {
  const answer = await act("follow", { phone, link });
  if (answer.opens) open(phone, answer.opens);
}

function open(phone, address) {
  if (address.startsWith("/")) {
    const path = address.split(/[?#]/)[0];
    const card = path.startsWith("/c/") && !path.endsWith(".png");
    show("Opened in the browser", h("iframe", { src: address, title: "The page" }), card ? scanners(`path:${path}.png`, phone) : "");
  } else if (new URL(address).hostname.endsWith(".example")) {
    toast(`A browser would open ${address}`);
  } else {
    window.open(address, "_blank", "noopener");
  }
}

export function askWhoJoins(locales) {
  const name = h("input", { type: "text", name: "name", id: "join-name", required: true, maxlength: "40", list: "join-names", autocomplete: "off", value: "Eve" });
  const known = [...new Set([...phoneNames().values()])].map((one) => h("option", { value: one }));
  const form = h(
    "form", { class: "join", onsubmit: (event) => join(event, form) },
    h("label", { for: "join-name" }, "Name"), name, h("datalist", { id: "join-names" }, ...known),
    h("p", {}, "A name that is here already has the same number: on the other channel, it is the same person."),
    choice("channel", "Channel", [["telegram", "Telegram"], ["sms", "SMS"]]),
    choice("language", "Language", locales.map((locale) => [locale, languages.of(locale)])),
    h("button", { type: "submit", class: "primary" }, "Add the phone"),
  );
  show("One more phone", form);
  name.select();
}

function choice(name, legend, options) {
  const radio = ([value, label], index) => h("label", {}, h("input", { type: "radio", name, value, checked: index === 0 }), h("span", {}, label));
  return h("fieldset", {}, h("legend", {}, legend), ...options.map(radio));
}

async function join(event, form) {
  event.preventDefault();
  const answer = await act("add", Object.fromEntries(new FormData(form)));
  if (!answer.phone) return;
  dialog.close();
  setTimeout(() => showPhone(answer.phone), 200);
}
