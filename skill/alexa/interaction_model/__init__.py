"""What Alexa listens for: interaction_models/<language>.yaml and the content, as one model a locale, and checked.

Reading order: source, reader, content_types, expansion, meanings, building, samples, rules, rules_whole, elicits,
roundtrip, checking, commands, hearing, files, __main__.
None of it runs in the Lambda.
"""
