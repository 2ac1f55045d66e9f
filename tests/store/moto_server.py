"""Moto over HTTP, one request at a time: `python -m tests.store.moto_server PORT`.

Moto's own server takes requests in parallel, and its check of a condition and its write are not one step, so that of
two writers both can win, which DynamoDB never allows.
"""

from __future__ import annotations

import sys

import waitress
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

if __name__ == "__main__":
    waitress.serve(DomainDispatcherApplication(create_backend_app), host="127.0.0.1", port=int(sys.argv[1]), threads=1)
