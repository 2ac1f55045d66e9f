"use strict";

// Scenes played by ask-sdk-test, whose validators hold each answer against what certification looks at: whether the
// session is as said, whether an open one asks something, what is elicited, what a card shows.
// It knows no interaction model, so intents and resolutions are written out. Its question check wants a question mark
// wherever a session stays open; an interviewer may ask with "Tell me about ...", and there it is told to look away.

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { AlexaTest, IntentRequestBuilder, LaunchRequestBuilder, SessionEndedRequestBuilder } = require("ask-sdk-test");

const { ENDPOINT, MODEL, SKILL } = process.env;
const { interactionModel } = JSON.parse(readFileSync(MODEL, "utf8"));

async function endpoint(event) {
  const answer = await fetch(ENDPOINT, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(event),
  });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A request for an intent of our model with its slots; a value is either [words, id] or words that nothing matches. */
function intent(settings, name, slots = {}) {
  const declared = interactionModel.languageModel.intents.find((each) => each.name === name);
  assert.ok(declared, `the model has no ${name}`);
  const request = new IntentRequestBuilder(settings, name);
  for (const slot of declared.slots || []) {
    const value = slots[slot.name];
    if (value === undefined) request.withEmptySlot(slot.name);
    else if (Array.isArray(value)) request.withSlotResolution(slot.name, value[0], slot.type, known(slot.type, value[1]));
    else request.withSlotResolutionNoMatch(slot.name, value, slot.type);
  }
  return request.build();
}

function known(type, id) {
  const { values } = interactionModel.languageModel.types.find((each) => each.name === type);
  assert.ok(values.some((value) => value.id === id), `${type} has no ${id}`);
  return id;
}

function somebody(name) {
  return { appId: SKILL, userId: `amzn1.ask.account.${name}`, deviceId: "amzn1.ask.device.KITCHEN", locale: "en-US" };
}

const ASKS = { shouldEndSession: false, elicitsSlot: "answer", elicitsForIntent: "AnswerIntent", ignoreQuestionCheck: true };
const OPEN = { shouldEndSession: false };
const CLOSED = { shouldEndSession: true, repromptsNothing: true };

describe("ask-sdk-test", () => {
  const visitor = somebody("FIRST VISIT");
  new AlexaTest(endpoint, visitor).test(
    [
      { request: new LaunchRequestBuilder(visitor).build(), saysLike: "Welcome to Equal Footing", ...OPEN },
      { request: intent(visitor, "AMAZON.YesIntent"), ...OPEN },
      { request: intent(visitor, "AnswerIntent", { answer: "um night nurse" }), saysLike: "Night nurse", ...ASKS },
      {
        request: intent(visitor, "AnswerIntent", { answer: "on my second week on the ward two people called in sick so" }),
        ...ASKS,
      },
      {
        request: intent(visitor, "AnswerIntent", { answer: "i rang the bank staff and i split the bays" }),
        saysLike: '<voice name="Amy">',
        ...ASKS,
      },
      {
        request: intent(visitor, "AnswerIntent", { answer: "nobody waited more than ten minutes and we kept that split" }),
        saysLike: "obody waited more than ten minutes", // a quote that opens a line has a capital
        ...OPEN,
        callback: ({ response }) => assert.doesNotMatch(response.card.content || response.card.text, /<\w/),
      },
      { request: intent(visitor, "AMAZON.NoIntent"), ...CLOSED },
    ],
    "plays a first visit: one question, a follow-up, a debrief that quotes, goodbye",
  );

  const unheard = somebody("LIGHTHOUSE");
  new AlexaTest(endpoint, unheard).test(
    [
      // A job outside the list comes through as it was said, without a match: what virtual-alexa cannot send.
      { request: intent(unheard, "StartInterviewIntent", { role: "lighthouse keeper" }), ...ASKS },
      { request: intent(unheard, "HintIntent"), ...ASKS },
      { request: intent(unheard, "AMAZON.HelpIntent"), ...ASKS },
      { request: intent(unheard, "AMAZON.RepeatIntent"), ...ASKS },
      { request: intent(unheard, "AMAZON.FallbackIntent"), ...ASKS },
      { request: intent(unheard, "AMAZON.StopIntent"), ...CLOSED },
    ],
    "takes a job that is in no list, and helps, repeats and stops during its question",
  );

  const passing = somebody("PASSING BY");
  new AlexaTest(endpoint, passing).test(
    [{ request: intent(passing, "DailyTipIntent"), ...CLOSED }],
    "gives a tip to somebody who only asked for one, and closes",
  );

  new AlexaTest(endpoint, passing).test(
    [
      { request: new LaunchRequestBuilder(passing).build(), ...OPEN },
      {
        request: intent(passing, "PepTalkIntent", { moment: ["the lobby", "lobby"], length: ["quick", "short"] }),
        ...OPEN,
      },
      {
        request: new SessionEndedRequestBuilder(passing, "EXCEEDED_MAX_REPROMPTS").build(),
        saysNothing: true,
        repromptsNothing: true,
      },
    ],
    "gives a pep talk, and takes silence without a word",
  );

  const named = somebody("KEPT AND FORGOTTEN");
  new AlexaTest(endpoint, named).test(
    [
      { request: new LaunchRequestBuilder(named).build(), ...OPEN },
      { request: intent(named, "CallMeIntent", { name: "Ada" }), saysLike: "Ada", ...OPEN },
      { request: intent(named, "RememberIntent"), saysLike: "Ada", ...OPEN },
      { request: intent(named, "ForgetMeIntent"), ...OPEN },
      { request: intent(named, "AMAZON.YesIntent"), ...OPEN },
      { request: intent(named, "AMAZON.YesIntent"), ...CLOSED },
    ],
    "remembers a name, says that it does, and forgets it after two yeses",
  );
});
