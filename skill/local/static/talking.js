// Reads lines aloud in the browser's own voices, each speaker in one of their own.

const synthesis = window.SpeechSynthesisUtterance && window.speechSynthesis;
const PITCHES = [1, 0.8, 1.2, 0.7, 1.35];
const TOYS = /^(albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|fred|good news|hysterical|jester|junior|organ|pipe organ|ralph|superstar|trinoids|whisper|wobble|zarvox)\b/i;
const LIFELIKE = /natural|premium|enhanced/i;
const PATIENCE = 8000; // milliseconds in which a voice has to begin: some browsers refuse without a word
const voices = new Map();
let turn = 0;
let utterance = null; // held, since Chrome forgets one that nobody holds, and then never says that it has ended
let proceed = () => {};

export const canTalk = Boolean(synthesis);

if (canTalk) {
  synthesis.getVoices(); // asked once ahead, since the list comes late
  synthesis.addEventListener?.("voiceschanged", () => voices.clear());
}

// Says the lines one after the other. `reading(index, from, to)` is called before each breath: which line it is of, and from where to
// where in it, of 1. Comes to "ended", "hushed" or "failed".
export async function talk(lines, language, reading) {
  hush();
  const mine = turn;
  for (const [index, line] of lines.entries()) {
    const voice = voiceOf(line.speaker, line.language || language);
    for (const [at, breath] of line.breaths.entries()) {
      reading(index, at / line.breaths.length, (at + 1) / line.breaths.length);
      const fault = await said(breath, voice, line.language || language);
      if (mine !== turn) return "hushed";
      if (fault) return "failed";
      await silence(breath.pause);
      if (mine !== turn) return "hushed";
    }
  }
  return "ended";
}

// Whatever is being said stops at once.
export function hush() {
  turn += 1;
  if (synthesis?.speaking || synthesis?.pending) synthesis.cancel();
  proceed();
}

function said(breath, voice, language) {
  return new Promise((done) => {
    if (!breath.text) return done();
    const timer = setTimeout(() => over("silent"), PATIENCE);
    const over = (fault) => {
      clearTimeout(timer);
      done(fault);
    };
    proceed = over;
    utterance = Object.assign(new SpeechSynthesisUtterance(breath.text), {
      voice: voice.own ?? null,
      lang: voice.own?.lang ?? language,
      pitch: voice.pitch,
      rate: breath.rate,
      volume: breath.volume,
      onstart: () => clearTimeout(timer),
      onend: () => over(),
      onerror: (event) => over(event.error),
    });
    synthesis.speak(utterance);
  });
}

function silence(seconds) {
  return new Promise((done) => {
    if (!seconds) return done();
    const timer = setTimeout(done, seconds * 1000);
    proceed = () => {
      clearTimeout(timer);
      done();
    };
  });
}

function voiceOf(speaker, language) {
  if (!voices.has(speaker)) {
    const own = bestFor(language);
    const sharers = taken(own);
    voices.set(speaker, { own, pitch: PITCHES[sharers % PITCHES.length] });
  }
  return voices.get(speaker);
}

function taken(own) {
  return [...voices.values()].filter((one) => one.own === own).length;
}

// A voice of the language that nobody has yet, if there is one; those that this machine speaks with itself come first.
function bestFor(language) {
  const tongue = language.split("-")[0];
  const speaking = synthesis.getVoices().filter((one) => tagOf(one).split("-")[0] === tongue && !TOYS.test(one.name));
  const ownMachines = speaking.filter((one) => one.localService);
  const choice = (ownMachines.length ? ownMachines : speaking).map((one) => [merit(one, language), one]);
  return choice.reduce((best, one) => (one[0] > best[0] ? one : best), [-1])[1];
}

function merit(voice, language) {
  const free = taken(voice) ? 0 : 16;
  const accent = tagOf(voice) === language ? 8 : 0;
  const plain = voice.name.includes("+") ? 0 : 4; // espeak's variants have a plus
  const lifelike = LIFELIKE.test(voice.name) ? 2 : 0;
  return free + accent + plain + lifelike + (voice.default ? 1 : 0);
}

function tagOf(voice) {
  return voice.lang.replace("_", "-");
}
