"""Events: what happened when, according to the texts."""
