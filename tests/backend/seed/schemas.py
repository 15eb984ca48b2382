"""python schemas.py FOLDER: the manager's GraphQL schemas, the public one from 26.9 on. Read in one go: each of the manager's own dump commands takes 10 s to import it."""
import pathlib, sys

from ai.backend.manager.api.gql import schema as v2
from ai.backend.manager.api.gql_legacy.schema import graphene_schema

schemas = {"graphene": str(graphene_schema), "strawberry": v2.schema.as_str()}
if public := getattr(v2, "public_schema", None):
    schemas["public"] = public.as_str()
for name, text in schemas.items():
    (pathlib.Path(sys.argv[1]) / f"{name}.graphql").write_text(text)
