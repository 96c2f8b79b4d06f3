// The row of phones, or one at a time with tabs where there is no room.

import { h, icon, keyed } from "./dom.js";
import { smsScreen } from "./sms.js";
import { telegramScreen } from "./telegram.js";
import { time } from "./words.js";

const stage = document.getElementById("phones");
const tabs = document.getElementById("tabs");
const phones = new Map();
let active = "ana";
let add = () => {};

export const phoneNames = () => new Map([...phones].map(([key, phone]) => [key, phone.label]));

export function onAdd(act) {
  add = act;
  const button = document.getElementById("add");
  button.append(icon("plus"), "Phone");
  button.title = "Add a phone";
  button.addEventListener("click", act);
}

export function updatePhone(key, part) {
  if (!phones.has(key)) phones.set(key, makePhone(key, part));
  const phone = phones.get(key);
  const grew = part.messages.length > phone.messages && phone.messages >= 0;
  phone.messages = part.messages.length;
  phone.label = [...phones.values()].some((one) => one !== phone && one.name === part.name) ? `${part.name} (${part.channel === "sms" ? "SMS" : "Telegram"})` : part.name;
  phone.unread = grew && key !== active;
  phone.screen.update(part);
  showTabs();
}

function makePhone(key, part) {
  const screen = part.channel === "sms" ? smsScreen(key) : telegramScreen(key);
  const clock = h("span", { class: "clock-text" });
  const channel = part.channel === "sms" ? "SMS" : "Telegram";
  const node = h(
    "section", { class: `phone ${part.channel}`, id: `phone-${key}`, "aria-label": `${part.name}, ${part.role}, ${channel}` },
    h("header", { class: "who" }, h("b", {}, part.name), h("span", { class: `role ${part.role}` }, part.role), h("span", { class: "channel" }, channel)),
    h("div", { class: "device" }, h("div", { class: "status" }, clock, h("span", { class: "signal", "aria-hidden": "true" }, h("i", {}), h("i", {}), h("i", {}), h("i", {}))), h("div", { class: "screen" }, ...screen.nodes)),
  );
  stage.append(node);
  return { node, screen, clock, name: part.name, label: part.name, role: part.role, messages: -1, unread: false };
}

export function showPhone(key) {
  active = key;
  const phone = phones.get(key);
  if (phone) {
    phone.unread = false;
    phone.node.scrollIntoView({ behavior: "smooth", block: "nearest", inline: "nearest" });
    phone.node.classList.remove("called");
    requestAnimationFrame(() => phone.node.classList.add("called"));
  }
  if (key === "shop") document.getElementById("panels").scrollIntoView({ behavior: "smooth", block: "end" });
  document.body.dataset.tab = key === "shop" ? "shop" : "phone";
  showTabs();
}

function showTabs() {
  for (const [key, phone] of phones) phone.node.classList.toggle("active", key === active);
  const items = [...phones].map(([key, phone]) => ({ key, label: phone.label, on: key === active, unread: phone.unread }));
  items.push({ key: "shop", label: "Shop", on: active === "shop" }, { key: "+", label: "+" });
  keyed(tabs, items, (item) => item.key, tab);
}

function tab({ key, label, on, unread }) {
  const press = () => (key === "+" ? add() : showPhone(key));
  const name = key === "+" ? "Add a phone" : unread ? `${label}, new messages` : null;
  return h("button", { type: "button", class: unread ? "unread" : "", "aria-current": on ? "true" : null, "aria-label": name, onclick: press }, label);
}

export function tickPhones(now) {
  const text = time(now);
  for (const { clock } of phones.values()) if (clock.textContent !== text) clock.textContent = text;
}
