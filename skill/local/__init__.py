"""The coach on one machine, with no account of any kind.

Reading order: speaker (a simulated Echo) with invocation, figures, device, session, desk and loudspeaker; recogniser, with
careful in front of it; terminal; then the server with admission, signature, certificates, protection and browsers; settings,
serving, wiring and __main__ put it all together.
"""
