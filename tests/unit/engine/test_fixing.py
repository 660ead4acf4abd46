"""Rounds of mending, with rules made up for the test."""

from __future__ import annotations

import re
from collections.abc import Callable

from replykit.config import Settings
from replykit.engine.fixing import Applied, apply_fix, mend, offers, with_text
from replykit.engine.values import Finding, Fix, Report
from replykit.mail import Headers, parse_text
from replykit.reading import Thread, read
from replykit.rules import Safety
from replykit.text import Edit, Span


class Checker:
    """A session whose rules are words: each stands for a finding, and may have fixes."""

    def __init__(self, *rules: tuple[str, str, Callable[[re.Match[str]], tuple[Fix, ...]]]) -> None:
        self.rules = rules
        self.checks = 0
        self.settings = Settings()

    def check(self, thread: Thread, *, id: str | None = None) -> Report:
        self.checks += 1
        text = thread.draft.text
        findings = [
            Finding(name, "warning", Span(*m.span()), m.group(), "", "", f"{name}:{m.start()}", (), fixes(m))
            for name, word, fixes in self.rules
            for m in re.finditer(word, text)
        ]
        return Report(id, read(thread), tuple(sorted(findings, key=lambda f: f.span)), ())


def swap(new: str, safety: Safety = "safe") -> Callable[[re.Match[str]], tuple[Fix, ...]]:
    return lambda m: (Fix(f"write {new}", safety, (Edit(Span(*m.span()), new),)),)


def nothing(_: re.Match[str]) -> tuple[Fix, ...]:
    return ()


def thread(text: str) -> Thread:
    return Thread(parse_text(text, headers=Headers(subject="Re: x"), attachments=("a.pdf",)))


def test_fixes_apply_together_and_text_outside_them_stays() -> None:
    session = Checker(("a", "aa+", swap("b")), ("c", "cc", swap("d")))
    done = mend(session, thread("x aa  y cc\n\n z aaa"))
    assert (done.text, len(done.applied), done.left, done.rounds) == ("x b  y d\n\n z b", 3, (), 1)


def test_a_clean_draft_is_left_alone() -> None:
    session = Checker(("a", "aa", swap("b")))
    done = mend(session, thread("x y"))
    assert (done.text, done.applied, done.left, done.rounds, session.checks) == ("x y", (), (), 0, 1)


def test_fixes_that_clash_wait_for_the_next_round() -> None:
    session = Checker(("a", "aa ", swap("")), ("b", " ?bb", swap("!")))
    done = mend(session, thread("x aa bb"))
    assert (done.text, [a.finding.rule for a in done.applied], done.rounds) == ("x!", ["a", "b"], 2)


def test_a_fix_that_brings_a_new_finding_is_not_used_and_the_others_are() -> None:
    session = Checker(("a", "aa", swap("cc")), ("b", "bb", swap("d")), ("c", "cc", nothing))
    done = mend(session, thread("aa bb"))
    assert (done.text, [a.finding.rule for a in done.applied]) == ("aa d", ["b"])
    assert [(x.finding.rule, x.why) for x in done.left] == [("a", "worse")]


def test_a_fix_that_does_not_mend_its_finding_is_not_used() -> None:
    session = Checker(("a", "aa|ab", swap("ab")))
    done = mend(session, thread("aa"))
    assert (done.text, [x.why for x in done.left]) == ("aa", ["worse"])


def test_above_safe_a_fault_hidden_behind_another_comes_up_for_the_next_round() -> None:
    rule = ("a", "aa|(?<!aa )bb", swap("x", "review"))
    done = mend(Checker(rule), thread("aa bb"), upto="review")
    assert (done.text, done.rounds, done.left) == ("x x", 2, ())
    safe = mend(Checker(("a", "aa|(?<!aa )bb", swap("x"))), thread("aa bb"))
    assert (safe.text, [x.why for x in safe.left]) == ("aa bb", ["worse"])


def test_the_second_fix_serves_where_the_first_does_harm() -> None:
    session = Checker(
        ("a", "aa", lambda m: (*swap("cc")(m), *swap("ok")(m))),
        ("c", "cc", nothing),
    )
    assert mend(session, thread("aa")).text == "ok"


def test_only_fixes_up_to_the_level_are_made() -> None:
    session = Checker(("a", "aa", swap("b", "review")), ("c", "cc", swap("d", "show")), ("e", "ee", nothing))
    safe, review = mend(session, thread("aa cc ee")), mend(session, thread("aa cc ee"), upto="review")
    assert (safe.text, [x.why for x in safe.left]) == ("aa cc ee", ["level", "level", "no fix"])
    assert (review.text, [x.why for x in review.left]) == ("b cc ee", ["level", "no fix"])


def test_an_open_slot_is_no_new_finding_where_suggestions_are_asked_for() -> None:
    session = Checker(("a", "aa", swap("{{when: day}}", "show")), ("facts/placeholder", r"\{\{.*?\}\}", nothing))
    done = mend(session, thread("aa"), upto="show")
    assert (done.text, [x.finding.rule for x in done.left]) == ("{{when: day}}", ["facts/placeholder"])


def test_three_rounds_are_the_most() -> None:
    session = Checker(*((name, f"^{'x' * n}$", swap("x" * (n - 1))) for n, name in enumerate("abcdef", 1)))
    assert mend(session, thread("xxxxxx")).rounds == 0  # each fix brings another rule's finding
    session = Checker(("a", "x(?=$)", swap("")))
    done = mend(session, thread("yxx"))
    assert (done.text, done.rounds) == ("yxx", 0)  # the finding is there as before
    session = Checker(("a", "x", swap("")))
    done = mend(session, thread("xxxxx"))
    assert (done.text, done.rounds, [x.why for x in done.left]) == ("", 3, [])


def test_single_fixes_are_offered_where_they_work() -> None:
    session = Checker(("a", "aa", swap("cc")), ("b", "bb", swap("d")), ("c", "cc", nothing))
    start = thread("aa bb")
    (offer,) = offers(session, start)
    assert isinstance(offer, Applied)
    assert (offer.finding.rule, apply_fix(start, offer.fix).draft.text) == ("b", "aa d")


def test_headers_attachments_and_language_stay() -> None:
    french = Thread(parse_text("Bonjour, merci.", language="fr"))
    assert with_text(french, "Thank you very much for your mail.").draft.language == "fr"
    changed = with_text(thread("one"), "two").draft
    assert (changed.text, changed.headers.subject, changed.attachments) == ("two", "Re: x", ("a.pdf",))
