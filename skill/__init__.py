"""Equal Footing, the voice coach.

Reading order: `turn` (what somebody said, and what is said back), `saved` (what is remembered), `app` (load, route,
run, save), `routing` (which code answers which intent), `interview.flow` (the table of the mock interview),
`coach.hearing` (words to findings). The edges come last: `alexa` (Amazon's JSON), `local` (browser, terminal,
signatures), `store` (SQLite, DynamoDB).
"""
