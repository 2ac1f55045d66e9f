"""Tries what Amazon's certification asks of a skill, and writes docs/certification.md: `make certification`.

It lives with the tests because it plays their scenes; the rules that files alone can break are the skill package's own
(`skill.alexa.skill_package.rules`) and the interaction model's, and are taken from there.

Reading order: pages, edge, walk, states, slots, probes, one_shots, strange, playing, ours, ssml, rules_session, rules_words,
rules_platform, rules, model_rules, rows, elsewhere, report, __main__.
"""
