"""What Alexa takes as SSML: which tags, with which attributes and values, and what may not stand inside what."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

_ENGLISH = r"en-(?:AU|CA|GB|IN|US)"
_SECONDS = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>m?s)")
LONGEST_BREAK = 10.0
TAGS: Mapping[str, Mapping[str, str]] = {
    "speak": {},
    "p": {},
    "s": {},
    "break": {"time": r"\d+(?:\.\d+)?m?s", "strength": "none|x-weak|weak|medium|strong|x-strong"},
    "emphasis": {"level": "strong|moderate|reduced"},
    "lang": {"{xml}lang": _ENGLISH},
    "voice": {"name": r"[A-Z][a-z]+"},
    "prosody": {
        "rate": r"x-slow|slow|medium|fast|x-fast|[2-9]\d%|[1-9]\d\d%",
        "pitch": r"x-low|low|medium|high|x-high|[+-]\d{1,2}(?:\.\d+)?%",
        "volume": r"silent|x-soft|soft|medium|loud|x-loud|[+-]\d(?:\.\d+)?dB",
    },
    "say-as": {
        "interpret-as": "characters|spell-out|cardinal|number|ordinal|digits|fraction|unit|date|time|telephone|address"
        "|interjection|expletive",
        "format": "[mdy]{1,3}",
    },
    "sub": {"alias": ".+"},
    "phoneme": {"alphabet": "ipa|x-sampa", "ph": ".+"},
    "w": {"role": r"amazon:(?:VB|VBD|NN|SENSE_1)"},
    "audio": {"src": r"https://\S+|soundbank://\S+"},
    "{amazon}effect": {"name": "whispered"},
    "{amazon}emotion": {"name": "excited|disappointed", "intensity": "low|medium|high"},
    "{amazon}domain": {"name": "music|news|conversational|long-form|fun"},
}
"""Every tag there is, with the pattern of each attribute's value."""
APART = frozenset({"voice", "emphasis", "{amazon}emotion", "{amazon}domain", "interjection"})
"""What may not stand inside one another: a Polly voice knows no emotion, style, emphasis or speechcon, a style no other."""
MOST_AUDIO = 5
VOICES: Mapping[str, frozenset[str]] = {
    "en-US": frozenset({"Ivy", "Joanna", "Joey", "Justin", "Kendra", "Kimberly", "Matthew", "Salli"}),
    "en-GB": frozenset({"Amy", "Brian", "Emma"}),
    "en-AU": frozenset({"Nicole", "Russell"}),
    "en-IN": frozenset({"Aditi", "Raveena"}),
}
"""The voices that Alexa has of Amazon Polly's, by the language that each speaks."""


@functools.lru_cache(maxsize=1024)
def parsed(ssml: str) -> ElementTree.Element:
    """The document. Raises ElementTree.ParseError where it is none."""
    bound = ssml.replace("<speak>", '<speak xmlns:amazon="amazon">', 1).replace("xml:lang", "xml_lang")
    return ElementTree.fromstring(bound)


def tag_faults(ssml: str) -> Iterator[str]:
    """Everything by which it is not what Alexa takes, tag by tag."""
    try:
        root = parsed(ssml)
    except ElementTree.ParseError as error:
        yield f"it is no XML ({error})"
        return
    if root.tag != "speak":
        yield f"its root is <{root.tag}>"
    for element in root.iter():
        if element.tag not in TAGS or (element.tag == "speak" and element is not root):
            yield f"<{element.tag}> is not allowed"
        else:
            yield from _attribute_faults(element)
    if len(list(root.iter("audio"))) > MOST_AUDIO:
        yield f"over {MOST_AUDIO} sounds"


def _attribute_faults(element: ElementTree.Element) -> Iterator[str]:
    known = TAGS[element.tag]
    for name, value in element.attrib.items():
        pattern = known.get(name.replace("xml_lang", "{xml}lang"))
        if pattern is None or not re.fullmatch(pattern, value):
            yield f'{name}="{value}" of <{element.tag}>'
    length = _SECONDS.fullmatch(element.get("time", ""))
    if length and float(length["number"]) / (1000 if length["unit"] == "ms" else 1) > LONGEST_BREAK:
        yield f"a pause of {length[0]}"


def nesting_faults(ssml: str) -> Iterator[str]:
    """What stands inside what it may not. Nothing of what is no XML."""
    try:
        yield from _nested(parsed(ssml), ())
    except ElementTree.ParseError:
        return


def _nested(element: ElementTree.Element, inside: tuple[str, ...]) -> Iterator[str]:
    kind = "interjection" if element.get("interpret-as") == "interjection" else element.tag
    if kind in APART:
        yield from (f"{kind} inside {outer}" for outer in inside)
        inside = (*inside, kind)
    for child in element:
        yield from _nested(child, inside)


def voice_faults(ssml: str) -> Iterator[str]:
    """A voice that Alexa does not have, or one that is made to speak another language. Nothing of what is no XML."""
    try:
        voices = list(parsed(ssml).iter("voice"))
    except ElementTree.ParseError:
        return
    for voice in voices:
        name = voice.get("name", "")
        spoken = {lang.get("xml_lang", "") for lang in voice.iter("lang")}
        own = {language for language, names in VOICES.items() if name in names}
        if not own:
            yield f"there is no voice {name}"
        elif spoken and spoken != own:
            yield f"{name} speaks {', '.join(sorted(own))}, not {', '.join(sorted(spoken))}"
