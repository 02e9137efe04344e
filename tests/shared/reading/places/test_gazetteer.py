"""The table of places."""

from concurrent.futures import ThreadPoolExecutor

from shared.reading.places.gazetteer import gazetteer, table


def test_messages_that_arrive_together_load_it_once() -> None:
    gazetteer.cache_clear()
    table.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: gazetteer(), range(8)))
    assert table.cache_info().misses == 1
    assert all(each is found[0] for each in found)


def test_a_code_has_its_city() -> None:
    city = gazetteer().city_of("44311")
    assert city is not None
    assert (city.name, city.state) == ("Akron", "OH")
