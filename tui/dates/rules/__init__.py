"""The rules of temporal expressions: tables of name, pattern, meaning, example and value."""
