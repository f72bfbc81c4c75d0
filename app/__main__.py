"""`python -m app` and the console script `foyer`."""

import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    from app.cli import run  # after the interpreter is up: `--help` in a frozen app needs nothing else

    return run(tuple(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
