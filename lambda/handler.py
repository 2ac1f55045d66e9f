"""The Lambda's way in: settings from the environment, the catalog, the table, and the callable Alexa's requests go to.

Beside the feed the one module that does things at import: the runtime gives the init phase a full processor, so the
content is read and the client made there and not in somebody's first turn.
"""

from __future__ import annotations

import os
import sys

from skill.alexa.adapter import handler_for
from skill.alexa.household import Amazon
from skill.alexa.metrics import send_to
from skill.app import App
from skill.content.catalog import load_catalog
from skill.store.counted import Counted
from skill.store.dynamodb import DynamoStore

send_to(sys.stdout)
lambda_handler = handler_for(
    App(load_catalog(), Counted(DynamoStore(os.environ["TABLE_NAME"]))),
    os.environ.get("ALEXA_SKILL_ID", ""),  # without one it answers nobody: only a local run answers every skill
    Amazon(),
)
