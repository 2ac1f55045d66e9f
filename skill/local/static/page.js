"use strict";

const dialogue = document.getElementById("dialogue");
const speaker = document.getElementById("speaker");
const microphone = document.getElementById("microphone");
const beginnings = document.getElementById("beginnings");
const composer = document.getElementById("composer");
const text = document.getElementById("text");
const silent = document.getElementById("silent");
const voices = ["Coach"];
const VOICES_TOLD_APART = 5;
let waiting = false;

function added(kind, name, words) {
  const item = document.createElement("li");
  item.className = kind;
  if (name) {
    item.dataset.speaker = name;
    item.append(Object.assign(document.createElement("b"), { textContent: name }));
  }
  item.append(Object.assign(document.createElement("p"), { textContent: words }));
  dialogue.append(item);
  return item;
}

function coloured(item) {
  const name = item.dataset.speaker;
  if (!voices.includes(name)) voices.push(name);
  item.dataset.voice = voices.indexOf(name) % VOICES_TOLD_APART;
}

function show(answer) {
  for (const line of answer.lines) coloured(added("said", line.speaker, line.text));
  if (answer.card) added("said card", `Card: ${answer.card.title}`, answer.card.text);
  for (const reminder of answer.reminders) added("note", "", `Reminder: ${reminder}`);
  listening(answer.listening);
}

function listening(open) {
  const wasOpen = speaker.dataset.listening === "true";
  speaker.dataset.listening = String(open);
  microphone.textContent = open ? "Microphone open" : "Microphone off";
  if (wasOpen && !open) added("note", "", "The session has ended.");
  settle(open);
}

function settle(open) {
  beginnings.hidden = open;
  silent.disabled = waiting || !open;
  text.placeholder = open ? "" : "open equal footing";
}

function busy(now) {
  waiting = now;
  for (const button of document.querySelectorAll("button")) button.disabled = now;
  dialogue.setAttribute("aria-busy", String(now));
  settle(speaker.dataset.listening === "true");
}

async function say(words) {
  if (waiting) return;
  busy(true);
  const said = words.trim() ? added("you", "You", words) : added("you silent", "You", "(silence)");
  try {
    const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text: words }) };
    const response = await fetch("say", options);
    if (response.ok) show(await response.json());
    else added("note", "", await response.text());
  } catch {
    added("note", "", "The server does not answer. Is it still running?");
  } finally {
    busy(false);
    said.scrollIntoView({ block: "start" });
    text.focus();
  }
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value;
  text.value = "";
  if (words.trim()) say(words);
});

silent.addEventListener("click", () => say(""));

document.getElementById("again").addEventListener("click", () => {
  dialogue.replaceChildren();
  say("open equal footing");
});

for (const button of beginnings.querySelectorAll("button")) {
  button.addEventListener("click", () => say(button.dataset.say));
}

for (const item of dialogue.querySelectorAll(".said")) coloured(item);
settle(speaker.dataset.listening === "true");
