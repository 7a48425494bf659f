"""The topics that there are, over HTTP."""

from services.domain.topics.taxonomy import read_taxonomy
from tests.api.conftest import Desk


def test_a_topic_has_its_labels_in_both_languages_and_the_one_above_it(desk: Desk) -> None:
    answer = desk.rana.get("/v1/topics")
    assert answer.status_code == 200
    by_code = {one["code"]: one for one in answer.json()["items"]}
    assert by_code["medtop:20000639"] == {
        "code": "medtop:20000639",
        "labels": {"en": "diplomacy", "ar": "دبلوماسية"},
        "broader": "medtop:20000638",
    }
    assert by_code["medtop:11000000"]["broader"] is None


def test_every_topic_is_there_once_behind_the_one_above_it(desk: Desk) -> None:
    items = desk.rana.get("/v1/topics").json()["items"]
    assert [one["code"] for one in items] == list(read_taxonomy())
    seen: set[str | None] = {None}
    for one in items:
        assert one["broader"] in seen, one["code"]
        seen.add(one["code"])


def test_a_code_of_the_list_is_one_that_a_query_takes(desk: Desk) -> None:
    code = desk.rana.get("/v1/topics").json()["items"][-1]["code"]
    answer = desk.rana.post("/v1/queries/check", json={"query": f'topic:"{code}"'})
    assert answer.status_code == 200


def test_a_parameter_that_nobody_reads_is_refused(desk: Desk) -> None:
    assert desk.rana.get("/v1/topics", params={"language": "ar"}).status_code == 422
