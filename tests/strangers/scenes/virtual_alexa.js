"use strict";

// Scenes played by virtual-alexa, which finds intent and slots in our own interaction model as built for Alexa.
// What it cannot do that Alexa does is said where a scene has to go round it:
// - it matches samples word by word, so an answer in free words is handed over as the slot of its intent;
// - it takes any "ask", "tell" or "open" in a sentence for the skill's invocation;
// - it lets a slot be empty and takes any words for a date: "no" becomes "no {date}" and "interview me for a nursing job
//   with dana" becomes "interview {date}", so a bare no is handed over as its intent, and the other is said otherwise;
// - it sends along slots of earlier intents of a dialog, which the skill has to pass over.

const assert = require("node:assert/strict");
const { VirtualAlexa } = require("virtual-alexa");

const { ENDPOINT, MODEL, SKILL } = process.env;

function speaker(account, device, skill = SKILL) {
  const alexa = VirtualAlexa.Builder().skillURL(ENDPOINT).interactionModelFile(MODEL).applicationID(skill).create();
  alexa.context().user().setID(`amzn1.ask.account.${account}`);
  alexa.context().device().setID(`amzn1.ask.device.${device}`);
  return alexa;
}

/** Says it, holds what came back against what every answer must keep to, and returns the request and the answer. */
async function say(alexa, said, slots) {
  let sent;
  alexa.filter((request) => { sent = structuredClone(request); });
  const answer = await (slots || said.startsWith("AMAZON.") ? alexa.intend(said, slots) : alexa.utter(said));
  const heard = answer.prompt();
  const open = answer.response.shouldEndSession === false;
  assert.match(heard, /^<speak>.+<\/speak>$/s, `nothing was said to: ${said}`);
  assert.ok(heard.length < 8000, "longer than Alexa speaks");
  assert.equal(Boolean(answer.reprompt()), open, "a reprompt belongs to an open session, and to no other");
  if (open && !elicits(answer)) assert.match(heard, /\?/, `open, and nothing is asked: ${heard}`);
  return { ...sent, answer, heard, open };
}

/** Whether the interviewer waits for an answer, which may have been asked for without a question mark ("tell me"). */
function elicits(answer) {
  const directive = answer.directive("Dialog.ElicitSlot");
  return directive !== undefined && directive.slotToElicit === "answer" && directive.updatedIntent.name === "AnswerIntent";
}

function resolved(request, slot) {
  const [authority] = request.intent.slots[slot].resolutions.resolutionsPerAuthority;
  assert.equal(authority.status.code, "ER_SUCCESS_MATCH");
  return authority.values.map((each) => each.value.id);
}

describe("virtual-alexa", () => {
  it("plays the first minutes of a mock interview, until stop", async () => {
    const kitchen = speaker("INTERVIEW", "KITCHEN");
    const welcome = await say(kitchen, "open equal footing");
    assert.equal(welcome.request.type, "LaunchRequest");
    assert.match(welcome.heard, /Welcome to Equal Footing/);
    assert.ok(welcome.open);

    const begun = await say(kitchen, "start a mock interview for a night nurse with the friendly one");
    assert.equal(begun.request.intent.name, "StartInterviewIntent");
    assert.deepEqual(resolved(begun.request, "role"), ["nurse"]);
    assert.deepEqual(resolved(begun.request, "interviewer"), ["dana"]);
    assert.match(begun.heard, /Dana/);
    assert.match(begun.heard, /<voice name="Amy">/);
    assert.ok(elicits(begun.answer));

    const first = await say(kitchen, "AnswerIntent", { answer: "no trouble at all, and the coffee was good" });
    assert.match(first.heard, /<voice name="Amy">/);
    assert.ok(elicits(first.answer));
    const second = await say(kitchen, "AnswerIntent", {
      answer: "on my second week on the ward two people called in sick so i rang the bank staff and nobody waited",
    });
    assert.ok(elicits(second.answer));
    assert.notEqual(second.heard, first.heard);

    const handedBack = await say(kitchen, "what about you");
    assert.equal(handedBack.request.intent.name, "TurnBackIntent");
    assert.match(handedBack.heard, /<voice name="Amy">/);
    assert.ok(handedBack.open);

    const stopped = await say(kitchen, "stop");
    assert.equal(stopped.request.intent.name, "AMAZON.StopIntent");
    assert.equal(stopped.answer.response.shouldEndSession, true);
  });

  it("goes on with it in a new session on another speaker, at the same question", async () => {
    const kitchen = speaker("RESUMED", "KITCHEN");
    await say(kitchen, "ask equal footing to start a mock interview for a teacher with marcus");
    await say(kitchen, "AnswerIntent", { answer: "a quiet one so far" });
    const asked = await say(kitchen, "repeat");
    await say(kitchen, "stop");

    const phone = speaker("RESUMED", "PHONE");
    const back = await say(phone, "open equal footing");
    assert.ok(back.session.new);
    assert.equal(back.session.attributes, undefined);
    assert.match(back.heard, /Marcus/);
    const again = await say(phone, "yes");
    const question = asked.heard.match(/([^.>]+[.?])<\/lang><\/voice><\/speak>$/)[1].trim();
    assert.ok(again.heard.includes(question), `${question} is not in ${again.heard}`);
    assert.ok(elicits(again.answer));

    const stranger = await say(speaker("SOMEBODY ELSE", "PHONE"), "open equal footing");
    assert.doesNotMatch(stranger.heard, /Marcus/);
    assert.match(stranger.heard, /Welcome to Equal Footing/);
  });

  it("gets a tip: once and closed, or in a session with its reason and another", async () => {
    const alexa = speaker("TIP", "KITCHEN");
    const once = await say(alexa, "ask equal footing to give me a tip");
    assert.equal(once.request.intent.name, "DailyTipIntent");
    assert.ok(!once.open);

    await say(alexa, "open equal footing");
    const tip = await say(alexa, "give me a tip");
    assert.ok(tip.open);
    const why = await say(alexa, "why");
    assert.equal(why.request.intent.name, "WhyIntent");
    assert.ok(why.open);
    const another = await say(alexa, "another one");
    assert.equal(another.request.intent.name, "AnotherIntent");
    assert.notEqual(another.heard, tip.heard);
    assert.ok(!(await say(alexa, "AMAZON.NoIntent")).open);
  });

  it("gets a pep talk for the moment and in the length that were said", async () => {
    const alexa = speaker("PEP TALK", "CAR");
    const lobby = await say(alexa, "ask equal footing to give me a quick pep talk for the waiting room");
    assert.deepEqual(resolved(lobby.request, "moment"), ["lobby"]);
    assert.deepEqual(resolved(lobby.request, "length"), ["short"]);
    assert.ok(!lobby.open);

    await say(alexa, "open equal footing");
    const evening = await say(alexa, "give me a three minute pep talk for the night before");
    assert.deepEqual(resolved(evening.request, "moment"), ["night-before"]);
    assert.deepEqual(resolved(evening.request, "length"), ["long"]);
    assert.match(evening.heard, /<break time="\ds"\/>/);
    assert.ok(evening.heard.length > 2 * lobby.heard.length);
    assert.ok(!evening.open, "it says good night, and leaves it at that");
  });

  it("helps, stops, cancels and falls silent wherever it is asked to", async () => {
    const ways = [
      ["open equal footing"],
      ["open equal footing", "start a mock interview for a nurse with dana"],
      ["open equal footing", "give me a tip"],
    ];
    const landings = ["LaunchRequest", "StartInterviewIntent", "DailyTipIntent"];
    for (const [number, way] of ways.entries()) {
      for (const last of ["stop", "cancel", "exit"]) {
        const alexa = speaker(`LEAVING ${number} ${last}`, "KITCHEN");
        let request;
        for (const said of way) ({ request } = await say(alexa, said));
        assert.equal(request.intent ? request.intent.name : request.type, landings[number]);
        const help = await say(alexa, "help");
        assert.equal(help.request.intent.name, "AMAZON.HelpIntent");
        assert.ok(help.open, `help closes after ${way}`);
        if (last === "exit") {
          // Alexa ends the session itself and takes no word for it.
          const ended = await alexa.utter(last);
          assert.deepEqual(ended.response, {});
        } else {
          assert.ok(!(await say(alexa, last)).open, `${last} leaves the session open after ${way}`);
        }
      }
    }
  });

  it("is asked again in other words when nothing was understood", async () => {
    const alexa = speaker("FALLBACK", "KITCHEN");
    await say(alexa, "open equal footing");
    // It throws where Alexa sends FallbackIntent, so that intent is handed over by name.
    await assert.rejects(async () => alexa.utter("colourless green ideas"), /Unable to match utterance/);
    const lost = await say(alexa, "AMAZON.FallbackIntent");
    assert.ok(lost.open);
    assert.notEqual((await say(alexa, "AMAZON.FallbackIntent")).heard, lost.heard);
  });

  it("is refused in the name of another skill", async () => {
    const another = speaker("ANOTHER SKILL", "KITCHEN", "amzn1.ask.skill.another");
    await assert.rejects(async () => another.utter("open equal footing"), /Invalid response: 400/);
  });
});
