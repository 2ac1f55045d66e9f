"""The whole package as files, and what it was made from, which the rules look at."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skill.alexa.interaction_model.building import for_locale, model_json
from skill.alexa.interaction_model.source import Source
from skill.alexa.skill_package.endpoint import Endpoint
from skill.alexa.skill_package.icons import icon, name_of
from skill.alexa.skill_package.listing import Answers, Listing
from skill.alexa.skill_package.manifest import LARGE, SMALL, manifest_json

SOURCE = "skill-package"
PROFILES = ("default", "__ENVIRONMENT_ASK_PROFILE__")
"""The second is the one ASK CLI takes where its credentials stand in the environment, as in CI."""


@dataclass(frozen=True, slots=True)
class Package:
    """`manifest` in its envelope, models and built sources by locale, icons by their size, and the manifest's answers."""

    manifest: Mapping[str, Any]
    models: Mapping[str, Mapping[str, Any]]
    icons: Mapping[int, bytes]
    built: Mapping[str, Source]
    answers: Answers
    resources: Mapping[str, Any]

    @property
    def body(self) -> Mapping[str, Any]:
        """The manifest without its envelope."""
        body: Mapping[str, Any] = self.manifest["manifest"]
        return body

    @property
    def listed(self) -> Mapping[str, Mapping[str, Any]]:
        """What the store says, by locale."""
        listed: Mapping[str, Mapping[str, Any]] = self.body["publishingInformation"]["locales"]
        return listed


def package_of(
    source: Source,
    listing: Listing,
    answers: Answers,
    endpoints: Sequence[Endpoint] = (),
    privacy_url: str = "",
    profiles: Sequence[str] = PROFILES,
) -> Package:
    """The package for every locale of a source, to be deployed with one of ASK CLI's profiles."""
    built = {locale.name: for_locale(source, locale) for locale in source.locales}
    texts = {locale.name: listing.spelt(locale.spelling) for locale in source.locales}
    examples = {name: [words.text for words in each.examples] for name, each in built.items()}
    return Package(
        manifest_json(texts, examples, answers, endpoints, privacy_url),
        {name: model_json(each) for name, each in built.items()},
        {size: icon(size) for size in (SMALL, LARGE)},
        built,
        answers,
        _resources(profiles),
    )


def files_of(package: Package) -> dict[str, bytes]:
    """Every file by its name below the project's folder."""
    models = {f"interactionModels/custom/{locale}.json": _json(model) for locale, model in package.models.items()}
    icons = {name_of(size): drawn for size, drawn in package.icons.items()}
    below = {"skill.json": _json(package.manifest), **models, **icons}
    return {
        "ask-resources.json": _json(package.resources),
        **{f"{SOURCE}/{name}": each for name, each in below.items()},
    }


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes a package anew. `.ask`, where ASK CLI keeps the skill's id beside it, is left as it is."""
    shutil.rmtree(folder / SOURCE, ignore_errors=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _resources(profiles: Sequence[str]) -> Mapping[str, Any]:
    """Only the skill's own part: the function and its table are AWS SAM's."""
    metadata = {"skillMetadata": {"src": f"./{SOURCE}"}}
    return {"askcliResourcesVersion": "2020-03-31", "profiles": dict.fromkeys(profiles, metadata)}


def _json(data: object) -> bytes:
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
