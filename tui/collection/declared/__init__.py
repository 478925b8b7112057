"""What people say of a folder's articles in its ``dateline.yaml``: read, and written."""
