"""Answering queries: what they select, in which order, why, and what else could be asked."""
