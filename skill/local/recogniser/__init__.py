"""Understanding where there is no Alexa: text to intent and slots, by the interaction model that goes to Amazon.

Reading order: words, understood, hearing, asking, days, dates, times, filling, wordings, examples, phrases, templates, leaning,
nearest, extraction, reasons, matters, commanding, recogniser.
"""

from skill.local.recogniser.recogniser import Recogniser, recogniser_for
from skill.local.recogniser.understood import Filled, Understood

__all__ = ["Filled", "Recogniser", "Understood", "recogniser_for"]
