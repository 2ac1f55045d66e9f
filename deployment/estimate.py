"""What a deployment makes and what it costs, before anybody says yes."""

from __future__ import annotations

from deployment.look import Found
from deployment.wish import Wish

STANDING, THOUSAND, SNAPSHOT = "4.48", "0.09", "1.98"
"""US dollars a month, for a thousand interviews, and of the month for the snapshot (docs/operations.md, "What it costs")."""
MADE = """\
  on AWS     two functions (the skill and its feed), a table that is kept even when all else is deleted, two logs,
             seven alarms, a dashboard, and once in an account a bucket for what SAM uploads"""


def estimate(wish: Wish, found: Found) -> str:
    """Some lines for a person."""
    new = found.stack is None
    where = f"AWS account {found.account or 'ACCOUNT'}, region {found.region or 'REGION'}"
    head = f"The stack {wish.stack} {'is made' if new else 'is brought up to date'} in {where}" + (
        f" ({found.caller})." if found.caller else "."
    )
    skill = f"the skill {found.skill_id}" if found.skill_id else "a new skill, in development, which only you can open,"
    lines = [head]
    lines += [MADE] if new else []
    lines += [
        f"  at Amazon  {skill} of the developer account {found.vendor or 'VENDOR'}",
        f"  it costs   about {STANDING} US dollars a month, used or not, and {THOUSAND} for a thousand interviews;",
        f"             {SNAPSHOT} of the month is for a snapshot that can be done without (docs/deploy.md, What it costs)",
    ]
    if not found.room and "FeedConcurrency" not in wish.parameters and (new or not found.stack_is_bound):
        lines.append(
            "  your account has too few requests at once to reserve any for the feed, so none are (FeedConcurrency=0)"
        )
    return "\n".join(lines)
