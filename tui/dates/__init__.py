"""Temporal expressions, and the calendar values they resolve to."""
