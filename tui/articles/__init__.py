"""From bytes on disk to an article: files, layout, title, publication date, source, sentences."""
