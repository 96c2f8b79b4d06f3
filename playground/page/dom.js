// Elements, made without ever parsing a text as HTML.

export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const PATHS = {
  send: "M3.4 20.4 21 12 3.4 3.6 3.4 10l12 2-12 2z",
  clip: "M16.5 6.5v9.8a4.5 4.5 0 0 1-9 0V5.9a3 3 0 0 1 6 0v9.6a1.5 1.5 0 0 1-3 0V6.9",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 8V4L3 11l7 7v-4.1c5 0 8.500 1.600 11 5.100-1-5-4-10-11-11z",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  scan: "M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16",
  more: "M12 6v.01M12 12v.01M12 18v.01",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  check: "M5 12.500l4.500 4.500L19 7.500",
  wrong: "M12 5v9M12 18v.5",
  phone: "M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 18h2",
  link: "M14 5h5v5M19 5l-8 8M18 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h4",
  telegram: "M3 11.500 20.500 4.500 17.500 19.500 11.500 15 9 18.500 8.500 13 17 7.500",
  sms: "M4 5h16v11H10l-4 4v-4H4z",
  plus: "M12 5v14M5 12h14",
  shop: "M4 10v10h16V10M3 10l2-6h14l2 6zM9 20v-6h6v6",
};
const FILLED = new Set(["send", "reply"]);

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", FILLED.has(name) ? "glyph filled" : "glyph");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// Show a list in a container, making anew only what has changed.
const shown = new WeakMap();

export function keyed(container, items, keyOf, make) {
  const old = shown.get(container) ?? new Map();
  const now = new Map();
  let after = null;
  for (const item of items) {
    const key = keyOf(item);
    const text = JSON.stringify(item);
    const was = old.get(key);
    const kept = was?.text === text;
    const node = kept ? was.node : make(item, was?.node);
    if (was && !kept) was.node.replaceWith(node);
    now.set(key, { text, node });
    old.delete(key);
    const place = after ? after.nextSibling : container.firstChild;
    if (node !== place) container.insertBefore(node, place);
    after = node;
  }
  for (const { node } of old.values()) node.remove();
  shown.set(container, now);
}

// A small menu that opens from a button, and closes by itself.
export function menu(button, items) {
  const list = h("div", { class: "menu", role: "menu", hidden: true });
  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  const open = () => {
    list.replaceChildren(...items().map((item) => entry(item, close)));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.querySelector("button")?.focus();
  };
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      button.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(list, event);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) close();
  });
  return list;
}

function entry({ label, note, act }, close) {
  const choose = () => {
    close();
    act();
  };
  return h("button", { type: "button", role: "menuitem", onclick: choose }, h("b", {}, label), note ? h("span", {}, note) : null);
}

function step(list, event) {
  event.preventDefault();
  const all = [...list.querySelectorAll("button")];
  const at = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  all[(at + all.length) % all.length]?.focus();
}
