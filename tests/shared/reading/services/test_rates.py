"""The rate that is offered or aimed at."""

import pytest

from shared.reading.services.rates import rates


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        # a price that somebody would pay, asked or told
        ("could you guys run it for $875?", 875), ("We'd go as high as 2,400 on this", 2400), ("I can do 1350 on it", 1350),
        ("would a carrier take $1,100?", 1100), ("Can you do $1,725?", 1725), ("there's 2100 in it", 2100),
        ("Could somebody do it for 1,250?", 1250), ("can you do it for 1,250?", 1250),
        ("i can go to $600", 600), ("I'd pay 900 for it", 900), ("our ceiling is $1,340", 1340),
        # told beside what it is, before it or behind
        ("$1,400 all in", 1400), ("850 all in", 850), ("pays 1100 + fsc", 1100), ("keep it below $425", 425),
        ("$2150 to the truck", 2150), ("$1750 firm", 1750),
        ("$1,600 is my max", 1600), ("I got 775 to spend", 775),
        ("Linehaul + FSC: USD 935.00", 935), ("RATE    1,040.00 as agreed", 1040), ("Rate - 1450\n", 1450),
        ("Freight pay: 1,825.50", 1825.5), ("tendered to you at $1,320", 1320), ("Please confirm this load at $2,290", 2290),
        ("Customer's budget is 14,500.", 14500), ("my budget's about $900", 900), ("target would be 2,100 for this", 2100),
        ("looking to be around $1,800", 1800), ("trying to stay under $1,150", 1150), ("need to be at $2,400 on this", 2400),
        ("hoping for $975", 975), ("looking to stay under 1500.", 1500), ("Budget : 3 100 $ US.", 3100),
        # in other languages
        ("Pagamos 1,150 dólares", 1150), ("Tarifa objetivo de 2,900 dólares cada una", 2900), ("pago 1700, avisame", 1700),
        ("On paie 1 650 $ US.", 1650), ("Budget de 2 200 $", 2200), ("Nuestra tarifa es de $450 USD", 450),
        # numbers of other kinds
        ("last year I paid around 1,200", None), ("we can do 1400 on Tuesday", None), ("can you do 1100 appointment", None),
        ("can you take 2400 lbs on this", None), ("Can you do $100,000 cargo insurance?", None), ("pays $250 lumper", None),
        ("rate 1.95/mile", None), ("detention $75/hr", None), ("invoice 1,950", None), ("our limit is 40,000 lbs", None),
        ("budget is tight", None), ("target is 5/14", None), ("need to be at 1400", None), ("has to stay under 1500 lbs", None),
        ("looking for $100,000 of insurance", None), ("budget for 4 loads", None), ("limit is 2500 per pallet", None),
        ("tengo 1800 libras", None),
        ("rate confirmation 12345", None), ("rate: 24 pallets", None), ("pays 1500 deposit", None),
        ("Can you do 0900?", None), ("COD $1,900", None),
        ("can you run it for 3 days", None), ("pay attention to 1400 appt", None), ("book at 1400", None),
    ],
)  # fmt: skip
def test_what_somebody_would_pay(text: str, rate: float | None) -> None:
    assert next((value for _, _, value in rates(text)), None) == rate
