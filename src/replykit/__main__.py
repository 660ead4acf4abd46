"""`python -m replykit`."""

from __future__ import annotations

import sys

from replykit.adapters.cli import main

if __name__ == "__main__":
    sys.exit(main())
