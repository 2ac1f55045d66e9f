"""The skill package that ASK CLI v2 takes to Amazon: manifest, interaction models and icons, made from interaction_models/.

Reading order: endpoint, listing, manifest, icons, png, package, roundtrip, program, looking, wording, rules_listing,
rules_manifest, rules_models, rules, __main__.
None of it runs in the Lambda.
"""
