"""The deployment, rehearsed: `make deploy` onto stand-ins for AWS and ASK CLI, and somebody practises with it to the end.

Reading order: fault, cloud, person, walk, __main__.
"""
