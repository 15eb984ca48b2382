"""26.9 keeps who may see what in a graph of its own; rows made by SQL are not in it, and then a login ends with "Keypair information is missing."
Its data migrations put older rows into the graph: they are run again on ours, in the order in which an upgrade runs them.
python graph.py MANAGER_TOML DATABASE_URL   (in the line's virtual environment; an empty working directory)
"""
import asyncio, importlib.util, pathlib, sys

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy.ext.asyncio import create_async_engine

import ai.backend.manager
from ai.backend.manager.cli.__main__ import main as manager_command

CONFIG, URL = sys.argv[1:]
VERSIONS = pathlib.Path(ai.backend.manager.__file__).parent / "models/alembic/versions"
BEFORE_ROLES = ["c90c18a859a2", "dafe06a6c763", "f1c47b92e3a6", "c4b1f7e9a2d3", "c7a3f18d6b04"]
AFTER_ROLES = ["c90c18a859a2", "dafe06a6c763", "d6e2b7a4c913", "dc61fa027fc1", "e7d2a9c41b60"]
NODES_AND_ROSTER = """
INSERT INTO virtual_entities (entity_type, entity_id) SELECT 'user', uuid FROM users ON CONFLICT DO NOTHING;
INSERT INTO virtual_entities (entity_type, entity_id) SELECT 'project', id FROM groups ON CONFLICT DO NOTHING;
INSERT INTO entity_memberships (virtual_entity_id, member_entity_id, capped)
  SELECT p.id, u.id, TRUE FROM association_groups_users a
  JOIN virtual_entities p ON p.entity_type = 'project' AND p.entity_id = a.group_id
  JOIN virtual_entities u ON u.entity_type = 'user' AND u.entity_id = a.user_id
ON CONFLICT DO NOTHING
"""


def upgrade(connection, revision):
    file = next(VERSIONS.glob(f"{revision}_*.py"))
    spec = importlib.util.spec_from_file_location(revision, file)
    migration = importlib.util.module_from_spec(spec)
    with Operations.context(MigrationContext.configure(connection)):
        spec.loader.exec_module(migration)
        migration.upgrade()


async def in_database(work):
    engine = create_async_engine(URL)
    async with engine.begin() as connection:
        await connection.run_sync(work)
    await engine.dispose()


def nodes_first(connection):
    for statement in NODES_AND_ROSTER.split(";"):
        connection.execute(sa.text(statement))
    for revision in BEFORE_ROLES:
        upgrade(connection, revision)


def manager(*args):
    # In this process: a command takes 10 s to import the manager.
    manager_command.main(["-f", CONFIG, *args], standalone_mode=False)


pathlib.Path("fixtures/manager").mkdir(parents=True, exist_ok=True)
manager("permissions", "emit", "--repository", ".")
for fixture in pathlib.Path("fixtures/manager").glob("*.json"):
    manager("fixture", "populate", str(fixture))
asyncio.run(in_database(nodes_first))
manager("permissions", "provision")
asyncio.run(in_database(lambda connection: [upgrade(connection, revision) for revision in AFTER_ROLES]))
