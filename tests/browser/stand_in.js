// Stands in for the browser's voices and recogniser: says and hears nothing, and notes what it was asked to say and hear.
// Whatever it is asked to say is over at once, unless `heard.slowly` is set: then `heard.finish()` ends it. A `heard.fault` is
// what speaking fails with; where it is `heard.mute`, it does not even begin, and no word of it.

(() => {
  const voice = (name, lang, localService = true) => ({ name, lang, localService, default: name === "Grace" });
  const heard = {
    said: [],
    hushed: 0,
    slowly: false,
    mute: false,
    fault: "",
    listened: [],
    voices: [
      voice("Bells", "en-US"), voice("Hans", "de-DE"), voice("Fred", "en-US"), voice("Cloud", "en-GB", false),
      voice("Oliver", "en_GB"), voice("Joan", "en-US"), voice("Grace", "en-US"),
    ],
    recogniser: null,
    onDevice: "unavailable",
    finish: () => synthesis.end("onend", {}),
    words: (words) => heard.recogniser.onresult({ results: [[{ transcript: words }]] }),
    breath: (words) => { heard.words(words); heard.recogniser.end(); },
    silence: () => { heard.recogniser.onerror({ error: "no-speech" }); heard.recogniser.end(); },
    trouble: (error) => { heard.recogniser.onerror({ error }); heard.recogniser.end(); },
  };

  const synthesis = {
    speaking: false,
    pending: false,
    current: null,
    getVoices: () => heard.voices,
    end(how, event) {
      const { current } = synthesis;
      synthesis.current = null;
      synthesis.speaking = false;
      current?.[how](event);
    },
    speak(utterance) {
      const { text, lang, rate, pitch, volume } = utterance;
      heard.said.push({ text, lang, rate, pitch, volume, voice: utterance.voice?.name ?? "" });
      synthesis.current = utterance;
      synthesis.speaking = true;
      if (heard.fault) return queueMicrotask(() => synthesis.end("onerror", { error: heard.fault }));
      if (!heard.mute) utterance.onstart();
      if (!heard.slowly && !heard.mute) queueMicrotask(heard.finish);
    },
    cancel() {
      heard.hushed += 1;
      synthesis.end("onerror", { error: "canceled" });
    },
  };

  class Recogniser {
    static available = async () => heard.onDevice;

    start() {
      heard.recogniser = this;
      heard.listened.push({ lang: this.lang, locally: Boolean(this.processLocally) });
    }

    end() {
      heard.recogniser = null;
      this.onend({});
    }

    abort() {
      this.onerror({ error: "aborted" });
      this.end();
    }
  }

  const stands = (name, value) => Object.defineProperty(window, name, { value, configurable: true });
  stands("heard", heard);
  stands("speechSynthesis", synthesis);
  stands("SpeechSynthesisUtterance", class { constructor(text) { this.text = text; } });
  stands("SpeechRecognition", Recogniser);
})();
