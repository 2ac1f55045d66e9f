"""The edge to Alexa, and the only import of ask_sdk.

Reading order: adapter, hearing (request to Turn), saying (Reply to response), envelope, pruning; household (what Alexa's
services are asked: api, time_zone, reminders); journal, metrics; flash_briefing. What Alexa listens for is made in
interaction_model, what goes to the skill store in skill_package.
"""
