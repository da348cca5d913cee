"""The level of a docent on a day, and how it came about (DESIGN.md section 8.1)."""
import calendar, datetime

from catalogue import AREAS, COMPETENCES, LEVELS

STANDARD = {
    "aggregator": "k-of-6", "k": 4, "ranks": [["i-coach", "manager"], ["peer"], ["self"]], "validity": 12,
    "areaTable": {"3": [3, 5, 7, 9, 11], "4": [4, 7, 10, 13, 15], "5": [5, 8, 12, 16, 19]},
    "totalTable": [19, 33, 49, 65, 80],
}
ONE_DAY = datetime.timedelta(days=1)


def months_before(day, months):
    """The same day some months earlier, cut to the end of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def rule_from(adoptions):
    """The rule after these adoptions: the latest, a field left out has the standard value."""
    latest = max(adoptions, key=lambda fact: fact.place, default=None)
    return STANDARD | (latest.data["rule"] if latest else {})


def by_table(table, total):
    """The table gives the highest sum for A1 to C1."""
    return LEVELS[sum(total > highest for highest in table)]


def area_level(measurement, area, rule):
    """Asserted, else derived from the scores of the area when all of them are there."""
    if area in measurement.data.get("areas", {}):
        return measurement.data["areas"][area]
    scores = [measurement.data.get("scores", {}).get(competence) for competence in COMPETENCES[area]]
    return None if None in scores else by_table(rule["areaTable"][str(AREAS[area])], sum(scores))


def holistic(measurement, rule):
    """Asserted, else what the aggregator makes of six area levels; fewer than six: none."""
    if "level" in measurement.data:
        return measurement.data["level"]
    if rule["aggregator"] == "total":
        scores = measurement.data.get("scores", {})
        return by_table(rule["totalTable"], sum(scores.values())) if len(scores) == 22 else None
    levels = [area_level(measurement, area, rule) for area in AREAS]
    if None in levels:
        return None
    levels.sort(key=LEVELS.index)
    # The highest level that at least k areas reach is the k-th from above; the lower median of six is the third.
    return levels[{"k-of-6": 6 - rule["k"], "median": 2, "lowest": 0}[rule["aggregator"]]]


def rank(measurement, rule):
    """The place of the method among the ranks; one that no rank names comes last."""
    for place, methods in enumerate(rule["ranks"]):
        if measurement.data["method"] in methods:
            return place
    return len(rule["ranks"])


class Level:
    """A current level with the measurement that decides it, or none of either."""

    def __init__(self, day, measurements, rule):
        """From the measurements with `on` up to the day."""
        levelled = [m for m in measurements if holistic(m, rule)]
        valid = [m for m in levelled if m.on >= months_before(day, rule["validity"])]
        if valid:
            best = min(rank(m, rule) for m in valid)
            levelled = [m for m in valid if rank(m, rule) == best]
        self.by = max(levelled, key=lambda fact: fact.place, default=None)
        self.out_of_date = self.by is not None and not valid
        self.level = holistic(self.by, rule) if self.by else None


def current(history, person, day):
    return Level(day, history.of("level-measured", until=day, person=person),
                 rule_from(history.of("level-rule-adopted", until=day)))


def audit(history, person, as_of):
    """Walks every day and takes every fact of that day by itself, in the order of their keys."""
    measurements = history.of("level-measured", until=as_of, person=person)
    retracted = [f for f in history.retracted if f.type == "level-measured" and f.data["person"] == person]
    rules = history.of("level-rule-adopted", until=as_of)
    contests = history.of("level-contested", person=person)
    settlements = [f for f in history.of("contest-settled") if f.data["contest"] in {c.id for c in contests}]
    rows = [f for f in measurements + retracted + rules + contests + settlements if f.on <= as_of]
    steps = []

    def state(day, counts):
        """The function of section 8.1 over the facts that count so far."""
        return Level(day, [m for m in measurements if counts(m)], rule_from([r for r in rules if counts(r)]))

    def add(kind, day, fact, level, before, after):
        measured = fact.type == "level-measured"
        steps.append({
            "kind": kind, "on": str(day), "event": fact.id,
            "method": fact.data["method"] if measured else None, "assessor": fact.data.get("assessor"),
            "by": fact.by, "recorded": fact.recorded, "level": level, "before": before.level, "after": after.level,
            "decides": after.by is fact, "retracted": fact in retracted, "amendedBy": fact.amended_by,
            "file": fact.file, "line": fact.line})

    day = min((f.on for f in rows), default=as_of)
    while day <= as_of:
        before = state(day - ONE_DAY, lambda f: f.on < day)
        dawn = state(day, lambda f: f.on < day)
        if before.by and not before.out_of_date and before.by.on < months_before(
                day, rule_from([r for r in rules if r.on < day])["validity"]):
            rule = rule_from([r for r in rules if r.on < day])
            add("expired", day, before.by, holistic(before.by, rule), before, dawn)
        before = dawn
        for fact in sorted((f for f in rows if f.on == day), key=lambda fact: fact.key):
            after = state(day, lambda f: f.place <= fact.place)
            kind = {"level-measured": "measured", "level-rule-adopted": "rule", "level-contested": "contested",
                    "contest-settled": "settled"}[fact.type]
            level = None
            if kind == "measured":
                level = holistic(fact, rule_from([r for r in rules if r.place <= fact.place]))
            add(kind, day, fact, level, before, after)
            before = after
        day += ONE_DAY

    end = current(history, person, as_of)
    return {"level": end.level, "outOfDate": end.out_of_date, "decidedBy": end.by.id if end.by else None,
            "steps": steps}
