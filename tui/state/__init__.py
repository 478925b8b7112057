"""The reader's own things: positions, read marks, settings."""
