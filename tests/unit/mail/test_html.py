"""HTML as a reader sees it, and every stretch of it in the source."""

from __future__ import annotations

import time

import pytest

from replykit.mail import parse
from replykit.mail.html import read_html
from replykit.text import Edit, Span, apply

SEEN = {
    "lines of divs": ("<div>a</div><div><br></div><div>b</div>", "a\n\nb\n"),
    "a break before the end of a block adds none": ("<div>a<br></div>b", "a\nb"),
    "paragraphs leave a line empty": ("<p>One</p>\n<p>Two <br>three</p>", "One\n\nTwo\nthree\n"),
    "Outlook's paragraphs leave none": (
        "<p class=MsoNormal>Hi<o:p></o:p></p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Bye</p>",
        "Hi\n\nBye\n",
    ),
    "Word's bullets are text": (
        "<p class=MsoListParagraph><![if !supportLists]><span>·<span>&nbsp;&nbsp;</span></span><![endif]>one</p>"
        "<p class=MsoListParagraph><span>·&nbsp; </span>two</p>",
        "·  one\n·  two\n",
    ),
    "paragraphs without a margin leave none": ('<p style="margin: 0cm">a</p><p style="margin:0">b</p>', "a\nb\n"),
    "white space collapses": ("a\n   b <b> c</b> d", "a b c d"),
    "no-break spaces count": ("a&nbsp;&nbsp;b", "a  b"),
    "preformatted text is kept": ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
    "references": ("&amp; &lt;3 &eacute;&#233;&#xe9; &euro; &nosuch; AT&T", "& <3 ééé € &nosuch; AT&T"),
    "lists": ("<ul><li>a<li>b</ul><ol start=3><li>x</li><li>y</li></ol>z", "• a\n• b\n\n3. x\n4. y\n\nz"),
    "tables": ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>e", "a\tb\nc\td\ne"),
    "links": ('<a href="https://example.com/track">Track it</a> now', "Track it now"),
    "comments, scripts and styles are gone": (
        "<head><title>t</title><style>p{}</style></head>x<!-- c > -->y<script>if (1<2) a('</p>')</script>z",
        "xyz",
    ),
    "Outlook's conditions are gone": ("<!--[if mso]><p>for Outlook</p><![endif]-->a<![if !mso]>b<![endif]>", "ab"),
    "hidden text": (
        'a<div style="DISPLAY: none">b</div><span hidden>c</span><div style="font-size:0px">d</div>'
        '<span style="mso-hide:all">e</span><div style="max-height:0; overflow:hidden">f</div>'
        '<span class="preheader">g</span><p style="visibility: hidden">h</p>i',
        "ai",
    ),
    "small print is not hidden": (
        '<span style="font-size:0.8em">a</span><p style="max-height:0.5em">b</p>',
        "a\n\nb\n",
    ),
    "less-than signs of the writer": ("a < b, 1<2 and c<d", "a < b, 1<2 and c"),
    "tags never closed": ("<p>a<b>b<i>c", "a" + "bc\n"),
    "ends without a beginning": ("a</div></b>b</p>c", "ab\n\nc"),
    "a quoted greater-than sign": ('<a title="a > b">c</a>', "c"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("source", "text"), SEEN.values(), ids=SEEN)
def test_the_text_is_what_a_reader_sees(source, text):
    assert read_html(source).text == text


HINTS = {
    "a cited blockquote": ('a<blockquote type="cite">b</blockquote>c', [("b", "quote")]),
    "an indented paragraph": ("a<blockquote>b</blockquote>c", [("b", "indent")]),
    "Gmail": (
        '<div>a</div><div class="gmail_quote"><div class="gmail_attr">K wrote:<br></div>'
        '<blockquote class="gmail_quote">b<br>c</blockquote></div>',
        [("K wrote:", "quote-header"), ("b\nc", "quote")],
    ),
    "Gmail's forward": (
        '<div class="gmail_quote"><div class="gmail_attr">--- Passed on ---</div>a</div>',
        [("--- Passed on ---", "quote-header"), ("--- Passed on ---\na", "forward")],
    ),
    "Thunderbird": (
        '<p>a</p><div class="moz-cite-prefix">K wrote:</div><blockquote type="cite">b</blockquote>'
        '<div class="moz-signature">-- <br>K</div>',
        [("K wrote:", "quote-header"), ("b", "quote"), ("--\nK", "signature")],
    ),
    "Outlook on the web": (
        '<div>a</div><div id="divRplyFwdMsg"><b>From:</b> K<br></div><div>b</div>',
        [("From: K\nb", "quoted-rest")],
    ),
    "Outlook": (
        '<p class=MsoNormal>a</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm">'
        "<p class=MsoNormal><b>From:</b> K</p></div><p class=MsoNormal>b</p>",
        [("From: K\nb", "quoted-rest")],
    ),
    "Apple": ('a<div id="AppleMailSignature">K</div>', [("K", "signature")]),
    "hidden quotes": ('a<div style="display:none"><blockquote type=cite>b</blockquote></div>', []),
}


@pytest.mark.parametrize(("source", "marked"), HINTS.values(), ids=HINTS)
def test_the_marks_of_mail_clients_are_told(source, marked):
    page = read_html(source)
    assert [(span.of(page.text), kind) for span, kind in page.hints] == marked


def test_a_span_that_crosses_tags_lies_in_several_stretches_of_the_source():
    page = read_html("<p>We are <b>very</b>  sorry</p>")
    at = page.text.index("very sorry")
    span = Span(at, at + len("very sorry"))
    assert [s.of(page.source) for s in page.sources(span)] == ["very", "  sorry"]
    assert page.to_source(span).of(page.source) == "very</b>  sorry"


def test_a_reference_is_one_stretch():
    page = read_html("a &amp; b")
    assert page.to_source(Span(2, 3)).of(page.source) == "&amp;"


def test_an_edit_of_the_text_keeps_the_tags_and_escapes():
    page = read_html("<p>We are <b>very</b> sorry &amp; sad</p>")
    at = page.text.index("very sorry")
    edits = page.edits([Edit(Span(at, at + 10), "sorry <3\ntruly")])
    assert apply(page.source, edits) == "<p>We are <b>sorry &lt;3<br>\ntruly</b> &amp; sad</p>"


def test_an_insertion_goes_behind_the_words_before_it():
    page = read_html("<div>Hi,</div><div>it is <b>here</b>.</div>")
    at = page.text.index(".")
    assert apply(page.source, page.edits([Edit(Span(at, at), " now")])) == (
        "<div>Hi,</div><div>it is <b>here now</b>.</div>"
    )


@pytest.mark.parametrize(
    ("source", "text", "mended"),
    [
        (
            "<p>As I said, it is <b>here</b>.</p><p>Bye</p>",
            "It is here.\n\nBye\n",
            "<p>It is <b>here</b>.</p><p>Bye</p>",
        ),
        ("<p>a b</p><p>c &lt; d</p>", "a b!\n\nc < e\n", "<p>a b!</p><p>c &lt; e</p>"),
        ("<p>same</p>", "same\n", "<p>same</p>"),
        ("", "new", "new"),
        ("<p>a a a</p>", "a a\n", "<p>a a</p>"),
    ],
)
def test_a_page_takes_a_new_text_and_keeps_its_tags(source, text, mended):
    page = read_html(source).with_text(text)
    assert page == mended
    assert read_html(page).text.strip() == text.strip()


def test_a_message_from_html_keeps_its_source():
    message = parse(b"<html><body><p>Hello Kari,</p><p>it is on its way.</p></body></html>")
    assert message.text == "Hello Kari,\n\nit is on its way.\n"
    assert message.html is not None
    assert message.html.text == message.text


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<!--",
        "</",
        "<div>",
        "<b><p>",
        "&",
        "<?",
        '<p a="',
        "<script>",
        "<table><tr><td>",
        "<p a='\"",
        "<div/",
        "<blockquote type=cite>x",
        "<textarea><style><!--",
        '<div style="display:none">',
        "<![CDATA[",
        "<p title=>",
        "<li>",
        "</p>",
        "&nbsp;",
        "<br>",
    ],
)
def test_hostile_html_takes_no_longer_than_its_size(piece):
    started = time.process_time()
    read_html(piece * (200_000 // len(piece)))
    assert time.process_time() - started < 3  # the quadratic parsers take a minute
