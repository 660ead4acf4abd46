"""The files to start from: settings, a rule and a template, each explaining itself."""

from __future__ import annotations

SETTINGS = """\
# Settings of replykit for the drafts in this folder and below. `replykit config` shows what holds.

# Files whose settings lie below these: a company's, a team's.
# extend = ["../replykit.toml"]

# The least grave finding that stops a send: error, warning, note or never.
fail-on = "error"

# How meaning is compared: auto, lexical (by words) or semantic (the language model, where it is installed).
tier = "auto"

# Folders with rules and reply templates of your own, seen from this file.
rule-folders = ["rules"]
template-folders = ["templates"]

# Languages that you answer each other's mail in.
# language-pairs = [["nb", "sv"]]

# Only these rules, or not these: ids, or families such as "tone/*". `replykit rules list` shows them all.
# select = ["answers/*", "facts/*"]
# ignore = ["clarity/too-long"]

# What findings weigh: error, warning, note or off. The last line that names a rule counts.
[rules]
"house/*" = "warning"
# "tone/*" = "error"
# "apology/too-many" = { level = "note" }
"""

RULE = """\
# {id}: `replykit rules check {name}` runs the examples below, `replykit explain {name}` shows them.
summary: {summary}
why: >
  Say in two sentences what it does to the reader, and who says so.
severity: warning
find:
  phrase:
    any:
      - circle back
      - touch base
message: '"{{text}}" is office talk: say what you will do'
examples:
  - bad: We will [[circle back]] on your refund tomorrow.
  - good: We will send your refund tomorrow.
"""

TEMPLATE = """\
---
summary: A short answer in the words of this house
slots:
  answer: {means: what the customer wanted to know, example: It arrives on Friday.}
examples:
  - given: {answer: It arrives on Friday.}
    text: |
      Thank you for writing to us.

      It arrives on Friday.

      Kind regards
---
Thank you for writing to us.

{{ answer }}

Kind regards
"""


def rule(id: str, summary: str = "Say what you will do, not that you will talk") -> str:
    """A rule file to start from."""
    return RULE.format(id=id, name=id, summary=summary)
