"""The query language: from what a reader types to what it means, and back into words."""
