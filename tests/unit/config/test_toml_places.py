from __future__ import annotations

from replykit.config.toml_places import toml_places

TEXT = '''\
a = 1 # b = 2
"c d" = """
e = 3
"""
list = [
  "x = 1", # y = 2
]
[t."u/v"]
w = { x = 1, y = "z" }
'''


def test_every_key_and_value_has_its_place() -> None:
    found = {path: (key.of(TEXT), value.of(TEXT)) for path, (key, value) in toml_places(TEXT).items()}
    assert found == {
        ("a",): ("a", "1"),
        ("c d",): ('"c d"', '"""\ne = 3\n"""'),
        ("list",): ("list", '[\n  "x = 1", # y = 2\n]'),
        ("t", "u/v"): ('t."u/v"', 't."u/v"'),
        ("t", "u/v", "w"): ("w", '{ x = 1, y = "z" }'),
        ("t", "u/v", "w", "x"): ("x", "1"),
        ("t", "u/v", "w", "y"): ("y", '"z"'),
    }
