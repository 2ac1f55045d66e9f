"""`make deploy`: every step on paper, with a stand-in for ASK CLI; and ASK CLI itself with a stand-in for Amazon.

The whole of it against a stand-in for AWS is tests/rehearsal.
"""
