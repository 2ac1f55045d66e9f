"""`make deploy`: the function to AWS with SAM, the skill to Amazon with ASK CLI, and SAM again with the skill's id.

Reading order: wish, commands, account, developer, running, tools, look, estimate, advice, steps, __main__.
Who deploys reads docs/deploy.md.
"""
