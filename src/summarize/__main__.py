"""`python -m summarize`."""

from summarize.cli import command

if __name__ == "__main__":
    command()
