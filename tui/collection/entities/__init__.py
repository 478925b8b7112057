"""The entities of a collection: their names, what each name means, and what is told of them."""
