"""The template as CloudFormation gets it: the serverless transform done here, by the library that AWS does it with."""

from __future__ import annotations

import os
from functools import cache
from types import SimpleNamespace
from typing import Any
from unittest import mock

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

from tests.repository.test_imports import ROOT

SOURCE = ROOT / "template.yaml"
BUILT = "s3://bucket/artifact"
Template = dict[str, Any]


def source() -> Template:
    """template.yaml as it is written."""
    template: Template = yaml_parse(SOURCE.read_text(encoding="utf-8"))
    return template


@cache
def transformed(**parameters: str) -> Template:
    """The template with these parameters, after the transform. Nobody changes it in place: it is kept."""
    template = source()
    template["Globals"]["Function"]["CodeUri"] = BUILT  # as `sam package` would
    with mock.patch.dict(os.environ, {"AWS_DEFAULT_REGION": "eu-west-1"}):
        done: Template = transform(template, parameters, SimpleNamespace(load=dict))
    return done


def resources(template: Template, kind: str) -> dict[str, Any]:
    """The resources of a type, by their logical id."""
    return {name: each for name, each in template["Resources"].items() if each["Type"] == kind}
