// The dialogue as it is read: who said what, cards, reminders and notes.

const dialogue = document.getElementById("dialogue");
const main = document.querySelector("main");
const MARGIN = 12;
const voices = ["Coach"];
const VOICES_TOLD_APART = 5;

export function note(words) {
  added("note", "", words);
}

export function youSaid(words) {
  return words.trim() ? added("you", "You", words) : added("you silent", "You", "(silence)");
}

// Shows an answer; comes to the items of its lines.
export function show(answer) {
  const items = answer.lines.map((line) => coloured(added("said", line.speaker, line.text)));
  if (answer.card) added("said card", `Card: ${answer.card.title}`, answer.card.text);
  for (const reminder of answer.reminders) note(`Reminder: ${reminder}`);
  return items;
}

// What the server had in the page already: the last answer's lines, and their items.
export function shownAlready() {
  return { lines: JSON.parse(dialogue.dataset.lines), items: [...dialogue.querySelectorAll(".said")].map(coloured) };
}

export function clear() {
  dialogue.replaceChildren();
}

export function busy(now) {
  dialogue.setAttribute("aria-busy", String(now));
}

// Marks the item that is being read aloud, and no other, and keeps in view what is read of it. Without an item no mark is left.
export function mark(item, from, to) {
  for (const marked of dialogue.querySelectorAll(".aloud")) marked.classList.remove("aloud");
  if (!item) return;
  item.classList.add("aloud");
  const { top, height } = item.getBoundingClientRect();
  const view = main.getBoundingClientRect();
  const above = view.top - (top + from * height);
  const below = top + to * height - view.bottom;
  if (above > 0) main.scrollBy(0, -above);
  else if (below > 0) main.scrollBy(0, below + MARGIN);
}

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
  return item;
}
