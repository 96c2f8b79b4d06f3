// What the page asks of the server, and what it is told.

import { h } from "./dom.js";

export async function act(action, said = {}) {
  const answer = await post(`/do/${action}`, JSON.stringify(said), "application/json");
  if (answer.error) toast(answer.error);
  if (answer.note) toast(answer.note);
  return answer;
}

export async function sendPhoto(phone, file, caption) {
  const answer = await post(`/do/photo/${phone}?${new URLSearchParams({ caption })}`, file, "application/octet-stream");
  if (answer.error) toast(answer.error);
}

async function post(path, body, type) {
  try {
    const response = await fetch(path, { method: "POST", body, headers: { "Content-Type": type } });
    return await response.json();
  } catch {
    return { error: "The demo does not answer. Is it still running?" };
  }
}

let stream = null;

// The stream sends every part once, and again whenever it has changed. It comes back by itself.
// `wanted` says how much of the outbox; asked again, it is another stream.
export function listen(heard, wanted) {
  stream?.close();
  stream = new EventSource(`/changes?${new URLSearchParams(wanted)}`);
  stream.onmessage = (event) => {
    const { name, part } = JSON.parse(event.data);
    heard(name, part);
  };
  stream.onopen = () => document.body.classList.remove("offline");
  stream.onerror = () => document.body.classList.add("offline");
}

export function toast(text) {
  const note = h("div", { class: "toast" }, text);
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), 5000);
}
