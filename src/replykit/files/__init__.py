"""A user's files: reading, replacing, and where in them a mistake stands."""

from __future__ import annotations

from replykit.files.compiled import compiled
from replykit.files.disk import append, lines, read_bytes, read_text, replace
from replykit.files.folders import cache_folder, config_folder, shipped
from replykit.files.yaml_nodes import Node, parse_yaml

__all__ = [
    "Node",
    "append",
    "cache_folder",
    "compiled",
    "config_folder",
    "lines",
    "parse_yaml",
    "read_bytes",
    "read_text",
    "replace",
    "shipped",
]
