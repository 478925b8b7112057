"""The in-memory index over the understood articles, and the queries that select from it."""
