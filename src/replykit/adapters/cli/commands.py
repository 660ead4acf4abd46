"""Every command there is: the one place where a call is defined."""

from __future__ import annotations

from replykit.adapters.cli.commands_mail import CHECK, DRAFT, FIX, READ
from replykit.adapters.cli.commands_rules import CONFIG, EXPLAIN, FEEDBACK, INIT, RULES
from replykit.adapters.cli.commands_templates import TEMPLATES

GROUPS = {"rules": "List, show, check and start rules.", "templates": "List, show and check reply templates."}
COMMANDS = (CHECK, READ, FIX, DRAFT, *RULES, *TEMPLATES, EXPLAIN, FEEDBACK, CONFIG, INIT)
