"""The deployment, rehearsed: SAM puts what it built onto a stand-in for AWS, and somebody practises with it to the end.

Reading order: fault, cloud, person, walk, __main__.
"""
