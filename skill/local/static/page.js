// A smart speaker in the page: what is typed, pressed or spoken goes to the coach, and the answer is shown and read aloud.

import * as dialogue from "./dialogue.js";
import { canHear, hear, prepare, stopHearing } from "./hearing.js";
import { canTalk, hush, talk } from "./talking.js";

const [speaker, microphone, beginnings, text, silent, aloud, speak, stopTalking] = [
  "speaker", "microphone", "beginnings", "text", "silent", "aloud", "speak", "stop-talking",
].map((id) => document.getElementById(id));
const language = document.documentElement.lang;
const ALOUD = "read aloud";
const FAULTS = {
  "not-allowed": "The browser may not listen on this page. Its settings can allow it; typing works as well.",
  "service-not-allowed": "The browser does not let this page listen. Typing works as well.",
  "audio-capture": "No microphone was found. Typing works as well.",
  "network": "The browser listens through a server of its maker's, and does not reach it. Typing works as well.",
};
let last = dialogue.shownAlready();
let waiting = false;
let talking = false;
let hearing = false;
let handsFree = false;

const isOpen = () => speaker.dataset.listening === "true";
const isAloud = () => aloud.getAttribute("aria-pressed") === "true";

function settle() {
  const state = isOpen() ? "Microphone open" : "Microphone off";
  microphone.textContent = hearing ? "Listening" : talking ? "Talking" : state;
  speaker.dataset.now = hearing ? "hearing" : talking ? "talking" : "";
  speak.dataset.hearing = String(hearing);
  speak.textContent = hearing ? "Stop listening" : "Speak";
  stopTalking.hidden = !talking;
  silent.hidden = talking;
  beginnings.hidden = isOpen();
  silent.disabled = waiting || !isOpen();
  text.placeholder = isOpen() ? "" : "open equal footing";
}

function busy(now) {
  waiting = now;
  for (const button of document.querySelectorAll("button:not(.voice)")) button.disabled = now;
  dialogue.busy(now);
  settle();
}

// The answer to what was said, or null where there is none, with a note of why.
async function answered(words) {
  try {
    const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text: words }) };
    const response = await fetch("say", options);
    if (response.ok) return await response.json();
    dialogue.note(await response.text());
  } catch {
    dialogue.note("The server does not answer. Is it still running?");
  }
  return null;
}

function show(answer) {
  const wasOpen = isOpen();
  speaker.dataset.listening = String(answer.listening);
  last = { lines: answer.lines, items: dialogue.show(answer) };
  if (wasOpen && !answer.listening) dialogue.note("The session has ended.");
}

async function say(words, bySpeech = false) {
  if (waiting) return;
  hush();
  stopHearing();
  handsFree = bySpeech;
  busy(true);
  const said = dialogue.youSaid(words);
  const answer = await answered(words);
  if (answer) show(answer);
  busy(false);
  said.scrollIntoView({ block: "start" });
  if (!handsFree) text.focus();
  const finished = !answer || (await readAloud());
  handsFree &&= Boolean(answer) && isOpen();
  if (finished && handsFree) listen();
}

// Whether the last answer was read to its end, or needs no reading.
async function readAloud() {
  if (!isAloud() || hearing) return true;
  talking = true;
  settle();
  const outcome = await talk(last.lines, language, (index, from, to) => dialogue.mark(last.items[index], from, to));
  if (outcome === "hushed") return false;
  quiet();
  if (outcome === "failed") {
    setAloud(false);
    dialogue.note("The browser has no voice to read this aloud with.");
  }
  return true;
}

function quiet() {
  hush();
  talking = false;
  dialogue.mark(null);
  settle();
}

async function listen() {
  quiet();
  hearing = true;
  handsFree = true;
  settle();
  const { words, fault } = await hear(language, (soFar) => { text.value = soFar; });
  hearing = false;
  settle();
  if (fault && fault !== "no-speech") return misheard(fault);
  text.value = "";
  if (words || isOpen()) return say(words.slice(0, text.maxLength), true);
  handsFree = false;
  dialogue.note("Nothing was heard.");
}

function misheard(fault) {
  handsFree = false;
  if (fault !== "aborted") dialogue.note(FAULTS[fault] ?? "The browser could not listen. Typing works as well.");
  if (text.value) text.focus(); // what was heard so far is there to be mended
}

function setAloud(on) {
  aloud.setAttribute("aria-pressed", String(on));
  if (!on) quiet();
}

function remembered(on) {
  try {
    if (on !== undefined) localStorage.setItem(ALOUD, on);
    return localStorage.getItem(ALOUD);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function startSpeaking() {
  if (canTalk && remembered() === null) setAloud(true);
  handsFree = true;
  if (!waiting) listen();
}

function stopAll() {
  handsFree = false;
  quiet();
  stopHearing();
}

function prepareVoice() {
  speak.hidden = !canHear;
  aloud.hidden = !canTalk;
  const note = document.getElementById("voice-note");
  note.hidden = !canHear && !canTalk;
  if (!canHear) note.textContent = "Your browser does the talking, and may send words to its maker.";
  setAloud(canTalk && remembered() === "true");
  prepare(language);
}

document.getElementById("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value;
  text.value = "";
  if (words.trim()) say(words);
});

document.getElementById("again").addEventListener("click", () => {
  dialogue.clear();
  say("open equal footing");
});

aloud.addEventListener("click", () => {
  setAloud(!isAloud());
  remembered(String(isAloud()));
  if (isAloud()) readAloud();
  else if (handsFree && !hearing && !waiting) listen();
});

for (const button of beginnings.querySelectorAll("button")) button.addEventListener("click", () => say(button.dataset.say));
silent.addEventListener("click", () => say(""));
speak.addEventListener("click", () => (hearing ? stopAll() : startSpeaking()));
stopTalking.addEventListener("click", () => {
  stopAll();
  (speak.hidden ? text : speak).focus(); // the button is gone, and the focus with it
});
text.addEventListener("input", stopHearing);
document.addEventListener("keydown", (event) => { if (event.key === "Escape") stopAll(); });
prepareVoice();
settle();
