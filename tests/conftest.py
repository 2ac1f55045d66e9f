"""What nearly every test needs once: the compiled content and the recogniser built on the real interaction model."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer

from skill.app import App
from skill.content.build import compile_catalog
from skill.content.model import Content
from skill.content.repertoire import Repertoire
from skill.local.recogniser import Recogniser
from skill.local.wiring import recogniser_for
from skill.store.contract import Store
from skill.store.memory import MemoryStore
from tests.artifact.building import FUNCTION, build
from tests.spreading import ByFolder, longest_first

settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFolder:
    """Several processes share the tests by folder."""
    return ByFolder(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first."""
    items[:] = longest_first(items)


@pytest.fixture(autouse=True)
def journal_as_it_was() -> Iterator[None]:
    """The function's handler sends the journal to a stream for good; a test must not do that to the next one."""
    journal = logging.getLogger("skill.alexa")
    before = journal.handlers, journal.propagate, journal.level
    yield
    journal.handlers, journal.propagate, journal.level = before


@pytest.fixture(scope="session")
def catalog() -> Mapping[str, Content]:
    """The content of every language, compiled from its YAML."""
    return compile_catalog()


@pytest.fixture(scope="session")
def repertoire(catalog: Mapping[str, Content]) -> Repertoire:
    """The English content with its lookups."""
    return Repertoire(catalog["en-US"])


@pytest.fixture(scope="session")
def coach(catalog: Mapping[str, Content]) -> App:
    """The coach, for turns that are run without its store."""
    return App(catalog, MemoryStore())


@pytest.fixture(scope="session")
def app_on(coach: App) -> Callable[[Store], App]:
    """Makes the coach on a store. What it compiles of the content is the same for all, and is compiled once."""

    def on(store: Store) -> App:
        app = copy.copy(coach)
        app._store = store
        return app

    return on


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    """What turns text into intents, on the American English model."""
    return recogniser_for("en-US")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `sam build` makes of the repository: a folder with the template and one for each function."""
    return build(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="session")
def artifact(built: Path) -> Path:
    """The function that Alexa calls, as it is uploaded."""
    return built / FUNCTION
