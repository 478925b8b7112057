"""``python -m tui.actions`` prints the README's table of keys."""

from tui.actions import markdown_table

if __name__ == "__main__":
    print(markdown_table())
