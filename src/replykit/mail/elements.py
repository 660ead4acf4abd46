"""What an HTML element is to the reader: a block, hidden, a quote, a signature."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

HintKind = Literal["quote", "indent", "quote-header", "quoted-rest", "signature", "forward"]

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
BLOCKS = frozenset(
    {"address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div", "dt", "fieldset"}
    | {"figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main", "nav", "option"}
    | {"section", "summary", "table", "tbody", "tfoot", "thead", "tr"}
)
PARAGRAPHS = frozenset({"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "ul"})
HIDDEN = frozenset(
    {"audio", "canvas", "head", "iframe", "noembed", "noframes", "object", "script", "select", "style", "svg"}
    | {"template", "textarea", "title", "video"}
)
# an element that ends where one of these opens beside it, though its own closing tag is missing
ENDS_BEFORE = {
    "p": PARAGRAPHS | BLOCKS,
    "li": frozenset({"li"}),
    "tr": frozenset({"tr"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "head": frozenset({"body"}),
}

_HIDDEN_STYLE = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em|%)?(?:;|!|$)|opacity:0(?:\.0+)?(?:;|!|$)"
    r"|max-height:0(?:px)?(?:;|!|$)"
)
_NO_MARGIN = re.compile(r"(?:^|;)margin(?:-bottom)?:0")
_PREFORMATTED = re.compile(r"white-space:(?:pre|break-spaces)")
_OUTLOOK_RULE = re.compile(r"border-top:solid|border-top:[\d.]+p[xt]solid")

# names that mail clients give, as class or id: what the element holds
_NAMES: Mapping[str, HintKind] = {
    "gmail_attr": "quote-header",
    "moz-cite-prefix": "quote-header",
    "reply-intro": "quote-header",  # Roundcube
    "divrplyfwdmsg": "quoted-rest",  # Outlook on the web: the header, and below it all that was written before
    "appendonsend": "quoted-rest",
    "stopspelling": "quoted-rest",
    "mail-editor-reference-message-container": "quote",
    "olk_src_body_section": "quote",
    "protonmail_quote": "quote",
    "yahoo_quoted": "quote",
    "zmail_extra": "quote",
    "isreplycontent": "quote",
    "isforwardcontent": "forward",
    "moz-forward-container": "forward",
    "gmail_quote": "forward",  # where no blockquote stands in it
    "gmail_signature": "signature",
    "gmail_signature_prefix": "signature",
    "moz-signature": "signature",
    "applemailsignature": "signature",
    "ms-outlook-mobile-signature": "signature",
    "protonmail_signature_block": "signature",
    "signature": "signature",
    "x_signature": "signature",
}


def hint_of(name: str, attributes: Mapping[str, str]) -> HintKind | None:
    """What a mail client says that the element holds."""
    names = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('name', '')}".lower().split()
    style = tidy(attributes.get("style", ""))
    if name == "blockquote":
        cited = "cite" in attributes or attributes.get("type", "").lower() == "cite" or "border-left" in style
        return "quote" if cited or any("quote" in n for n in names) else "indent"
    if name == "div" and "messagereplysection" in names:
        return "quote"
    if name == "div" and _OUTLOOK_RULE.search(style) and "border:none" in style:
        return "quoted-rest"
    return next((_NAMES[n] for n in names if n in _NAMES), None)


def hidden(name: str, attributes: Mapping[str, str], style: str) -> bool:
    """Whether the reader never sees what stands in the element; `style` is its tidied style."""
    if name in HIDDEN or "hidden" in attributes or "preheader" in attributes.get("class", "").lower():
        return True
    return bool(style and _HIDDEN_STYLE.search(style))


def tight(attributes: Mapping[str, str], style: str) -> bool:
    """Whether a paragraph leaves no empty line below: Outlook's lines, and margins set to nothing."""
    return attributes.get("class", "").lower().startswith("mso") or bool(style and _NO_MARGIN.search(style))


def preformatted(style: str) -> bool:
    """Whether white space counts."""
    return bool(style and _PREFORMATTED.search(style))


def tidy(style: str) -> str:
    """A style in lower case without white space."""
    return "".join(style.lower().split())
