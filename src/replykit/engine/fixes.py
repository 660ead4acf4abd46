"""From a rule's plan and a hit to the edits that mend it."""

from __future__ import annotations

from replykit.engine.fix_cuts import cut
from replykit.engine.fix_paragraphs import ITEM, paragraph
from replykit.engine.fix_places import inserted, joins, one_line, place_of
from replykit.engine.fix_words import filled, lowered, replaced
from replykit.engine.values import Fix
from replykit.language import Language, language
from replykit.reading import Draft, Reading, Sentence
from replykit.rules import FixPlan, Hit, Rule, Safety
from replykit.text import Edit, Span

# what a sentence gives the customer: it is not thrown away for a few wrong words in it
SUBSTANCE = frozenset({"remedy", "commitment", "choice", "refusal"})
FEELING = frozenset({"apology", "empathy", "acknowledgement", "problem"})  # what belongs into an opening
SOLD = frozenset({"offer", "gift"})
# what can go without changing what the letter says
HOLLOW = frozenset({"apology", "empathy", "acknowledgement", "pleasantry", "invitation", "problem"})


def fixes_for(rule: Rule, hit: Hit, reading: Reading) -> tuple[Fix, ...]:
    """The fixes that apply to this hit, in the rule's order; a plan that cannot be carried out here is left out."""
    return tuple(fix for plan in rule.fixes if (fix := _fix(plan, hit, reading.draft)) is not None)


def _fix(plan: FixPlan, hit: Hit, draft: Draft) -> Fix | None:
    slots = {name: str(value) for name, value in hit.slots.items()}
    title = filled(plan.title, slots)
    if title is None:
        return None
    if plan.template is not None:
        place = place_of(draft, hit.span, plan.at)
        return Fix(title, plan.safety, (), plan.template, place, slots)
    edits = _edits(plan, hit, slots, draft)
    return Fix(title, _safety(plan, hit, draft), edits) if edits else None


def _safety(plan: FixPlan, hit: Hit, draft: Draft) -> Safety:
    """The plan's own; taking out a sentence that says more than sorry is to be looked at."""
    if plan.safety == "safe" and plan.remove in {"sentence", "paragraph"}:
        return "safe" if all(set(s.acts) <= HOLLOW for s in _gone(plan, hit.span, draft)) else "review"
    return plan.safety


def _edits(plan: FixPlan, hit: Hit, slots: dict[str, str], draft: Draft) -> tuple[Edit, ...]:
    text, words = draft.message.text, language(draft.language)
    if plan.remove is not None:
        return _removed(plan, hit.span, draft, words)
    if plan.move is not None:
        return _moved(plan, hit.span, draft, words)
    if plan.lower:
        return _small(hit.span, draft, words)
    new = hit.replacement if plan.write is None else filled(plan.write, slots)
    if new is None:
        return ()
    place = place_of(draft, hit.span, plan.at)
    return _written(text, place, new, draft, words)


def placed(place: Span, new: str, draft: Draft) -> tuple[Edit, ...]:
    """The edit that puts rendered text at a template fix's place."""
    return _written(draft.message.text, place, new, draft, language(draft.language))


def _written(text: str, place: Span, new: str, draft: Draft, words: Language) -> tuple[Edit, ...]:
    if place.start == place.end:
        return (inserted(text, place.start, new, paragraph=not joins(draft, place)),) if new.strip() else ()
    held = _held(draft, place)
    sentence = _around(held) if held else place
    if not new.strip():
        return cut(text, place, sentence, "words", words)
    return (replaced(text, place, new, words, starts=_opens(text, place, sentence)),)


def _removed(plan: FixPlan, span: Span, draft: Draft, words: Language) -> tuple[Edit, ...]:
    gone, text = _gone(plan, span, draft), draft.message.text
    if not gone or plan.remove is None:
        return ()
    if plan.remove == "words" and not _small_words(text, span):
        return ()
    edits = cut(text, span, _around(gone), plan.remove, words)
    whole = plan.remove in {"sentence", "paragraph"} or any(e.span.holds(s.span) for e in edits for s in gone)
    return () if whole and _needed(gone, draft) else edits


def _small_words(text: str, span: Span) -> bool:
    """Whether words can go without their clause: one or two, or set off by a comma."""
    return len(span.of(text).split()) < 3 or text[span.end : span.end + 1] == ","


def _needed(gone: list[Sentence], draft: Draft) -> bool:
    """Whether sentences must stay: they give something, hold the only apology, or are all that the letter says."""
    if any(_gives(s) for s in gone):
        return True
    kept = [s for s in draft.sentences if s not in gone]
    sorry = any("apology" in s.acts for s in gone) and not any("apology" in s.acts for s in kept)
    return sorry or not any(s.zone == "body" for s in kept)


def _gone(plan: FixPlan, span: Span, draft: Draft) -> list[Sentence]:
    """The sentences that a removal takes out, or takes something out of."""
    held = _held(draft, span)
    if plan.remove != "paragraph" or not held:
        return held
    return _held(draft, paragraph(draft.message.text, _around(held)))


def _moved(plan: FixPlan, span: Span, draft: Draft, words: Language) -> tuple[Edit, ...]:
    """The sentence at another place; one that does not belong into an opening, or is said there, is only taken out."""
    held, text = _held(draft, span), draft.message.text
    if not held or plan.move is None:
        return ()
    sentence = _around(held)
    gone = cut(text, span, sentence, "sentence", words)
    acts = {act for s in held for act in s.acts}
    again = "apology" in acts and any("apology" in s.acts for s in draft.sentences if s not in held)
    if plan.move == "opening" and (again or not acts & FEELING):
        return () if any(_gives(s) for s in held) else gone
    place = place_of(draft, span, plan.move)
    if not gone or any(edit.span.start <= place.start <= edit.span.end for edit in gone):
        return ()
    marker = ITEM.match(text, sentence.start)
    moved = one_line(text[marker.end() if marker else sentence.start : sentence.end])
    return (*gone, inserted(text, place.start, moved, paragraph=not joins(draft, place)))


def _small(span: Span, draft: Draft, words: Language) -> tuple[Edit, ...]:
    held, text = _held(draft, span), draft.message.text
    kind = held[0].acts if held else ()
    opened = any("¡" in s.span.of(text) for s in held)  # Spanish closes with the mark it opened with
    kind_word = not held or held[0].zone != "body" or {"thanks", "pleasantry"} & set(kind)
    mark = "!" if opened or kind_word else "."
    start = next((s.span.start for s in held), span.start)
    edit = lowered(text, span, words, starts=start, mark=mark)
    return (edit,) if edit else ()


def _held(draft: Draft, span: Span) -> list[Sentence]:
    """The sentences that share words with a span."""
    return [s for s in draft.sentences if s.span.meets(span)]


def _around(held: list[Sentence]) -> Span:
    return Span(held[0].span.start, held[-1].span.end)


def _gives(sentence: Sentence) -> bool:
    acts = set(sentence.acts)
    return bool(acts & SUBSTANCE) and not acts & SOLD


def _opens(text: str, span: Span, sentence: Span) -> bool:
    marker = ITEM.match(text, sentence.start)
    return span.start <= (marker.end() if marker else sentence.start)
