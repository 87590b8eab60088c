"""Checks data against JSON Schemas (2020-12) with python3-jsonschema, as it comes.

Reads lines {"schema": ..., "data": ...} from standard input; answers each with a line true or false.
"""

import json
import sys

import jsonschema

for line in sys.stdin.buffer:
    pair = json.loads(line)
    jsonschema.Draft202012Validator.check_schema(pair["schema"])
    errors = jsonschema.Draft202012Validator(pair["schema"]).iter_errors(pair["data"])
    print("false" if next(errors, None) else "true")
