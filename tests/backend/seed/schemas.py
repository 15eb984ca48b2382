"""python schemas.py FOLDER: the manager's three GraphQL schemas. Read in one go: each of the manager's own dump commands takes 10 s to import it."""
import pathlib, sys

from ai.backend.manager.api.gql.schema import public_schema, schema
from ai.backend.manager.api.gql_legacy.schema import graphene_schema

for name, text in {"graphene": str(graphene_schema), "strawberry": schema.as_str(), "public": public_schema.as_str()}.items():
    (pathlib.Path(sys.argv[1]) / f"{name}.graphql").write_text(text)
