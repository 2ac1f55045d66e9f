// Hears one breath at a time through the browser's own speech recognition.

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
let recognition = null;
let onThisMachine = false;

export const canHear = Boolean(Recognition);

// Listens on the machine itself, where the browser can do that already; else however the browser does it.
export async function prepare(language) {
  try {
    onThisMachine = (await Recognition?.available?.({ langs: [language], processLocally: true })) === "available";
  } catch {
    onThisMachine = false;
  }
}

// `seen` gets the words so far. Comes to all the words, and what went wrong: "" or the browser's name for it.
export function hear(language, seen) {
  return new Promise((done) => {
    let words = "";
    let fault = "";
    recognition = new Recognition();
    recognition.lang = language;
    recognition.interimResults = true;
    if (onThisMachine) recognition.processLocally = true;
    recognition.onresult = (event) => {
      words = [...event.results].map((result) => result[0].transcript.trim()).join(" ").trim();
      seen(words);
    };
    recognition.onerror = (event) => {
      fault = event.error;
    };
    recognition.onend = () => {
      recognition = null;
      done({ words, fault });
    };
    try {
      recognition.start();
    } catch (error) {
      done({ words, fault: error.name });
    }
  });
}

// Listens no longer; what was being heard comes to an end with the fault "aborted".
export function stopHearing() {
  recognition?.abort();
}
