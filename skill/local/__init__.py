"""The coach on one machine, with no account of any kind.

Reading order: speaker (a simulated Echo) with invocation, device, session and loudspeaker; recogniser; terminal; then
the server with admission, signature, certificates, protection and browsers; wiring and __main__ put it all together.
"""
