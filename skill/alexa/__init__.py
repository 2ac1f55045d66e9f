"""The edge to Alexa, and the only import of ask_sdk.

Reading order: adapter, hearing (request to Turn), saying (Reply to response), envelope, pruning, journal,
metrics. What Alexa listens for is made in interaction_model.
"""
