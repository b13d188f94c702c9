"""`python -m summarize`."""

from summarize.cli.main import command

if __name__ == "__main__":
    command()
