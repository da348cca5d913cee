#!/usr/bin/env -S python3 -B
"""The summary of README.md in Python, with orjson where it is there and the library's json elsewhere: summary.py AS-OF FILE..."""
import collections, sys

try:
    from orjson import loads
except ImportError:
    from json import loads

LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"]
RANK = {"i-coach": 0, "manager": 0, "peer": 1, "self": 2}
# Per area the number of its competences and the highest sums of scores for A1 to C1.
AREAS = [(4, (4, 7, 10, 13, 15)), (3, (3, 5, 7, 9, 11)), (4, (4, 7, 10, 13, 15)), (3, (3, 5, 7, 9, 11)),
         (3, (3, 5, 7, 9, 11)), (5, (5, 8, 12, 16, 19))]
SCORES = [[f"{area + 1}.{number + 1}" for number in range(size)] for area, (size, _) in enumerate(AREAS)]


def level(data):
    """The level of a measurement: asserted, else the highest reached in four of the six areas."""
    if asserted := data.get("level"):
        return LEVELS.index(asserted)
    if areas := data.get("areas"):
        ranks = [LEVELS.index(area) for area in areas.values()]
    else:
        scores = data["scores"]
        ranks = [sum(sum(scores[name] for name in names) > limit for limit in limits)
                 for names, (_, limits) in zip(SCORES, AREAS)]
    return sorted(ranks)[2]


def a_year_before(day):
    return f"{int(day[:4]) - 1}" + ("-02-28" if day[4:] == "-02-29" else day[4:])


def school_year(day):
    start = int(day[:4]) - (day[5:7] < "08")
    return f"{start}-{start + 1}"


class Log:
    """What is kept of a log; everything about one person or team stands in the order of the log."""

    def __init__(self, files, day):
        self.day = day
        self.measured, self.attended = [], []
        self.corrected, self.retracted, self.merged = {}, set(), set()
        self.staff, self.teams, self.steps, self.programme = {}, [], {}, []
        self.canvas, self.starts = {}, {}
        self.done, self.paused, self.ended = collections.defaultdict(set), {}, {}
        self.workshops, self.coachings, self.coached = {}, {}, []
        for file in files:
            with open(file, "rb") as lines:
                for line in lines:
                    self.take(loads(line))

    def take(self, event):
        kind, on, data = event["type"], event["on"], event["data"]
        # Amendments hold on every day.
        if kind == "event-corrected":
            self.corrected[data["event"]] = data
        elif kind == "event-retracted":
            self.retracted.add(data["event"])
        elif kind == "person-merged":
            self.merged.add(data["person"])
        # A corrected day may come to lie before the day asked.
        elif kind == "level-measured":
            self.measured.append((event["id"], on, data["person"], RANK[data["method"]], level(data)))
        # An attendance has the day of its workshop.
        elif kind == "workshop-attended":
            self.attended.append((event["id"], data["workshop"], data["person"], data.get("minutes")))
        elif kind == "coaching-attended":
            self.coached.append((data["coaching"], data["person"]))
        elif on > self.day:
            return
        elif kind == "workshop-held":
            self.workshops[event["id"]] = (school_year(on), data["minutes"])
        elif kind == "coaching-held":
            self.coachings[event["id"]] = (school_year(on), data["minutes"])
        elif kind == "person-joined":
            self.staff[data["person"]] = [data["team"], data["function"] in ("docent", "instructeur"), on, True]
        elif kind == "person-moved":
            self.staff[data["person"]][0] = data["team"]
        elif kind == "person-left":
            self.staff[data["person"]][3] = False
        elif kind == "team-formed":
            self.teams.append(data["team"])
        elif kind == "adoption-route-adopted":
            self.steps = [step["step"] for step in data["steps"]]
        elif kind.startswith("canvas-step-"):
            self.canvas[data["team"], data["step"]] = kind[12:]
        elif kind == "onboarding-programme-adopted":
            self.programme = [step["step"] for step in data["steps"]]
        elif kind == "onboarding-started":
            self.starts[data["person"]] = on
        elif kind == "onboarding-step-completed":
            self.done[data["person"]].add(data["step"])
        elif kind == "onboarding-paused":
            self.paused[data["person"]] = True
        elif kind == "onboarding-resumed":
            self.paused[data["person"]] = False
        elif kind == "onboarding-ended":
            self.ended[data["person"]] = data["outcome"]

    def levels(self):
        """Person -> level and whether it is out of date: of the valid measurements the best rank, then the latest."""
        oldest_valid, best = a_year_before(self.day), {}
        for event, on, person, rank, said in self.measured:
            if event in self.retracted:
                continue
            if correction := self.corrected.get(event):
                on = correction.get("on", on)
                said = LEVELS.index(correction["data"]["level"]) if "data" in correction else said
            if on > self.day:
                continue
            valid = on >= oldest_valid
            order = (valid, -rank if valid else 0, on)
            if person not in best or order >= best[person][0]:
                best[person] = (order, said)
        return {person: (said, not order[0]) for person, (order, said) in best.items()}

    def team_rows(self):
        rows, levels = {team: [0] * 9 for team in self.teams}, self.levels()
        for person, (team, teaches, _, is_in) in self.staff.items():
            if not is_in or not teaches or person in self.merged:
                continue
            row = rows[team]
            row[0] += 1
            if person in levels:
                said, out_of_date = levels[person]
                row[1] += 1
                row[2 + said] += 1
                row[8] += out_of_date
        for team in sorted(rows):
            yield "team " + team + " " + " ".join(map(str, rows[team]))

    def canvas_rows(self):
        for team in sorted(self.teams):
            yield "canvas " + team + " " + " ".join(self.canvas.get((team, step), "open") for step in self.steps)

    def onboarding_rows(self):
        counts = {status: [0, 0] for status in ("not-started", "in-progress", "paused", "completed", "stopped")}
        for person in self.starts:
            done = len(self.done.get(person, ()))
            status = (self.ended.get(person) or (done == len(self.programme) and "completed")
                      or (self.paused.get(person) and "paused") or "in-progress")
            counts[status][0] += 1
            counts[status][1] += done
        year = a_year_before(self.day)
        for person, (_, _, joined, is_in) in self.staff.items():
            if is_in and joined >= year and person not in self.starts and person not in self.merged:
                counts["not-started"][0] += 1
        for status, (people, done) in counts.items():
            yield f"onboarding {status} {people} {done}"

    def activity_rows(self):
        last = int(school_year(self.day)[:4])
        years = [f"{year}-{year + 1}" for year in range(last - 2, last + 1)]
        workshops = {year: [0, 0, set(), 0, 0] for year in years}
        coaching = {year: [0, 0, set(), 0] for year in years}
        for sessions, rows in ((self.workshops, workshops), (self.coachings, coaching)):
            for year, minutes in sessions.values():
                if row := rows.get(year):
                    row[0] += 1
                    row[3] += minutes
        for event, workshop, person, minutes in self.attended:
            if workshop not in self.workshops or event in self.retracted:
                continue
            year, all_minutes = self.workshops[workshop]
            if row := workshops.get(year):
                row[1] += 1
                row[2].add(person)
                row[4] += all_minutes if minutes is None else minutes
        for session, person in self.coached:
            if session in self.coachings and (row := coaching.get(self.coachings[session][0])):
                row[1] += 1
                row[2].add(person)
        for year in years:
            for name, rows in (("workshops", workshops), ("coaching", coaching)):
                row = rows[year]
                yield f"{name} {year} " + " ".join(str(len(cell) if isinstance(cell, set) else cell) for cell in row)


def main(day, *files):
    log = Log(files, day)
    print("as-of", day)
    for rows in (log.team_rows, log.canvas_rows, log.onboarding_rows, log.activity_rows):
        for row in rows():
            print(row)


if __name__ == "__main__":
    main(*sys.argv[1:])
