#!/usr/bin/env python3
"""Another program that writes the format of DESIGN.md: a random but lawful log of some fictional college.

  foreign.py SEED OUTDIR [--events N] [--reverse] [--edges]

The same SEED and N give the same bytes. --reverse makes the writers' folders and segments in the other order (nobody may
notice). --edges adds what the text leaves open (`reference.py` lists it), so that two readings of it show.
What it seeks: several writers whose clocks disagree, late facts, batches, every amendment in every order, odd history that
a merge of laptops leaves (moves of nobody, teams that never were), types, versions and fields from the future.
"""
import argparse, base64, datetime, hashlib, json, pathlib, random

LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"]
AREAS = ["professionalEngagement", "digitalResources", "teachingAndLearning", "assessment", "empoweringLearners",
         "facilitatingLearnersDigitalCompetence"]
SIZES = [4, 3, 4, 3, 3, 5]
METHODS = ["self", "peer", "manager", "i-coach"]
NAMES = ["Zorg & Welzijn", "Techniek \"West\"", "Economie\\Handel", "Daniël's team", "Kunst\tMedia", "Groen — Ω 🌱",
         "Mode/<b>", "Sport\u0001\u007f", "Horeca\u2028"]
STEPS = ["intake", "visie", "sjabloon", "training", "bouw", "live"]
MODULES = ["m-basis", "m-toets", "m-video", "m-data"]
LIFE = ["kennismaken", "canvas-basis", "eerste-les", "gesprek"]
BEGIN, END = datetime.datetime(2023, 8, 20), datetime.datetime(2026, 1, 20)
EPOCH = datetime.datetime(1970, 1, 1)
ONE_DAY = datetime.timedelta(days=1)


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def digest(*parts):
    return base64url(hashlib.sha256("\n".join(parts).encode()).digest())


def spelled(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Writer:
    def __init__(self, name, log_id):
        self.name, self.hash, self.clock, self.lines = name, log_id, BEGIN, []  # lines: (segment, head, data, salt, hash)

    def append(self, moment, by, batch, salts):
        """One batch; the ids of its events."""
        recorded = moment.strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (moment.microsecond // 1000)
        first = moment.year if moment.month >= 8 else moment.year - 1
        ids = []
        for place, (type, version, on, data) in enumerate(batch):
            ids.append("%s-%d" % (self.name, len(self.lines) + 1))
            envelope = {"id": ids[-1], "type": type, "v": version, "on": on, "recorded": recorded, "by": by}
            if place < len(batch) - 1:
                envelope["left"] = len(batch) - 1 - place
            head, data, salt = spelled(envelope)[:-1], spelled(data), base64url(salts.randbytes(16))
            self.hash = digest("leerlijn-line-1", self.hash, head, digest("leerlijn-data-1", salt, data))
            self.lines.append(["%d-%d" % (first, first + 1), head, data, salt, self.hash])
        self.clock = moment
        return ids

    def erase(self, number):
        line = self.lines[number - 1]
        if line[3]:
            line[2], line[3] = digest("leerlijn-data-1", line[3], line[2]), None

    def text(self, line):
        _, head, data, salt, hash = line
        if salt is None:
            return '%s,"data":null,"erased":"%s","hash":"%s"}\n' % (head, data, hash)
        return '%s,"data":%s,"salt":"%s","hash":"%s"}\n' % (head, data, salt, hash)


class College:
    """Invents one event after the other. `any` picks from what there is, so that events point at one another."""

    def __init__(self, seed, edges):
        self.random, self.edges = random.Random(seed), edges
        rng = self.random
        self.log_id = base64url(rng.randbytes(16))
        self.writers = [Writer(name, self.log_id) for name in rng.sample(["west", "anna", "a9", "ab", "zuid2"],
                                                                         rng.choice([2, 2, 3]))]
        self.written = []  # (id, type, data, moment), amendments too
        self.people = ["p-" + "".join(rng.choices("abcdefghjkmnpqrstuvwxyz23456789", k=8)) for _ in range(rng.choice([6, 12, 20]))]
        self.staff, self.teams = self.people[:3], ["zorg", "techniek", "economie", "kunst", "t9"]
        self.colleges = ["west"] if rng.random() < 0.6 else ["west", "noord"]
        self.now = BEGIN
        # No two logs are alike: in one a thing happens all the time, in another hardly.
        self.moods = [rng.choice([0.1, 0.5, 1, 1, 2, 5]) for _ in range(60)]

    def any(self, *types):
        found = [one for one in self.written if one[1] in types]
        return self.random.choice(found) if found else None

    def maybe(self, share, **data):
        return data if self.random.random() < share else {}

    def write(self, *batch, lag=None, writer=None):
        """Records a batch of (type, data): at some writer, some days after it happened."""
        rng = self.random
        writer = writer or rng.choice(self.writers)
        moment = self.now - (ONE_DAY * rng.random() * 3 if rng.random() < 0.3 else 0 * ONE_DAY)
        if rng.random() < 0.1:  # two writers in the same millisecond
            moment = rng.choice(self.writers).clock
        moment = max(moment, writer.clock + datetime.timedelta(milliseconds=1))
        moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
        if moment <= writer.clock:
            moment = writer.clock + datetime.timedelta(milliseconds=1)
        if lag is None:
            lag = rng.choice([0, 0, 0, 1, 2, 5, rng.randrange(40), rng.randrange(300)])
        lines = []
        for type, data in batch:
            on = moment.date() if type.startswith("event-") else moment.date() - ONE_DAY * lag
            data, version = dict(data), 1
            if not type.startswith("event-"):
                data |= self.maybe(0.04, vak="nieuw", extra=1) | self.maybe(0.05, note="notitie \"x\"\nregel 2")
                version = rng.choice([2, 7]) if rng.random() < 0.01 else 1
            if rng.random() < 0.2:  # readers accept any order of keys inside data
                data = dict(rng.sample(sorted(data.items(), key=lambda item: item[0]), len(data)))
            lines.append((type, version, str(on), data))
        ids = writer.append(moment, rng.choice(self.staff), lines, rng)
        self.written += [(id, type, data, moment) for id, (type, _, _, data) in zip(ids, lines)]
        return ids

    # The beginnings

    def open(self):
        rng, day = self.random, 400
        self.write(*[("college-opened", {"college": college, "name": college.title()}) for college in self.colleges],
                   lag=day)
        self.write(*[("team-formed", self.team(team)) for team in self.teams[:4]], lag=day)
        self.write(*[("person-joined", self.joining(person)) for person in self.people[:-2]], lag=rng.randrange(20, day))
        for adopt in (self.programme, self.line, self.route, self.ambition):
            self.write(adopt(), lag=day - rng.randrange(200))

    def team(self, team):
        return {"team": team, "name": self.random.choice(NAMES), "college": self.random.choice(self.colleges)}

    def joining(self, person):
        rng = self.random
        return {"person": person, "team": rng.choice(self.teams),
                "function": rng.choice(["docent"] * 6 + ["instructeur", "supporter", "manager", "staff"])} | (
            self.maybe(0.5, background=rng.choice(["teacher-training", "pdg", "side-entrant", "other"]), fte=80))

    def programme(self):
        steps = self.random.sample(LIFE, self.random.randrange(1, 5))
        return ("onboarding-programme-adopted", {"programme": self.random.choice(["start", "start", "pdg"]), "steps": [
            {"step": step, "title": step.title(), "withinDays": self.random.randrange(10, 200)} for step in steps]})

    def modules(self):
        return [{"module": module, "title": "Module", "areas": [self.random.choice(AREAS)], "from": "A2", "to": "B1",
                 "minutes": 240} for module in self.random.sample(MODULES, self.random.randrange(1, 4))]

    def line(self):
        return ("learning-line-adopted", {"line": self.random.choice(["digitaal", "digitaal", "ai"]),
                                          "version": str(self.random.randrange(1, 5)), "modules": self.modules()})

    def route_steps(self):
        return [{"step": step, "title": step.title()} | self.maybe(0.5, proof=self.course_state())
                for step in self.random.sample(STEPS, self.random.randrange(2, 7))]

    def course_state(self):
        return self.random.choice(["unpublished", "available", "completed", "deleted"])

    def route(self):
        return ("adoption-route-adopted", {"route": self.random.choice(["canvas", "canvas-2"]),
                                           "steps": self.route_steps()})

    def clauses(self):
        rng = self.random
        return [{"level": rng.choice(LEVELS), "atLeast": rng.choice(["share:%d" % rng.choice([0, 33, 50, 67, 100]),
                                                                      "count:%d" % rng.randrange(4)])}
                for _ in range(rng.randrange(1, 4))]

    def ambition(self):
        rng = self.random
        scope = rng.choice(["team:" + rng.choice(self.teams)] + ["college:" + rng.choice(self.colleges)] * 2)
        return ("ambition-set", {"ambition": rng.choice(["gros-b1", "groei"]), "scope": scope,
                                 "deadline": "2025-07-31", "clauses": self.clauses()})

    def rule(self):
        rng, sums = self.random, lambda top: sorted(rng.sample(range(1, top), 5))
        rule = (self.maybe(0.6, aggregator=rng.choice(["k-of-6", "median", "lowest", "total"]))
                | self.maybe(0.5, k=rng.randrange(1, 7))
                | self.maybe(0.4, ranks=rng.choice([[["i-coach"], ["peer", "self"]], [["self", "peer", "manager", "i-coach"]],
                                                    [["manager"], ["i-coach"]]]))
                | self.maybe(0.6, validity=rng.choice([3, 6, 12, 18, 24]))
                | self.maybe(0.3, areaTable={"3": sums(12), "4": sums(16), "5": sums(20)})
                | self.maybe(0.3, totalTable=sums(88)))
        return rule or {"k": 3}

    # What happens

    def areas(self, share):
        return {area: self.random.choice(LEVELS) for area in AREAS if self.random.random() < share}

    def scores(self, share):
        low = self.random.randrange(4)
        return {"%d.%d" % (n, i + 1): self.random.randrange(low, 5)
                for n, size in enumerate(SIZES, 1) if self.random.random() < share for i in range(size)}

    def measurement(self, person):
        rng = self.random
        data = {"person": person, "method": rng.choice(METHODS)} | self.maybe(0.5, assessor=rng.choice(self.staff))
        shape = rng.random()
        if shape < 0.6:
            data["level"] = rng.choice(LEVELS)
        if 0.5 < shape < 0.85:
            data |= {"areas": areas} if (areas := self.areas(rng.choice([0.5, 1, 1]))) else {}
        if shape > 0.75:
            data |= {"scores": scores} if (scores := self.scores(rng.choice([0.6, 1, 1]))) else {}
        return ("level-measured", data | self.maybe(0.4, round="2024-najaar"))

    def happen(self):
        rng = self.random
        person, team = rng.choice(self.people), rng.choice(self.teams)
        step, module, line = rng.choice(STEPS), rng.choice(MODULES), rng.choice(["digitaal", "digitaal", "ai"])

        def simple(type, **data):
            return lambda: self.write((type, data))

        def workshop():
            event = "%s-%d" % (writer.name, len(writer.lines) + 1)
            self.write(("workshop-held", {"title": "Canvas basis", "minutes": 90} | self.maybe(0.5, team=team)),
                       *[("workshop-attended", {"workshop": event, "person": p}) for p in rng.sample(self.people, 3)],
                       writer=writer)

        def coaching():
            event = "%s-%d" % (writer.name, len(writer.lines) + 1)
            self.write(("coaching-held", {"coach": rng.choice(self.staff), "minutes": 45, "topic": "Canvas"}),
                       ("coaching-attended", {"coaching": event, "person": person}), writer=writer)

        def contest():
            if found := self.any("level-measured"):
                self.write(("level-contested", {"person": found[2]["person"], "event": found[0], "reason": "klopt niet"}),
                           lag=rng.randrange(3))

        def settle():
            if found := self.any("level-contested"):
                self.write(("contest-settled", {"contest": found[0], "outcome": "upheld"}), lag=rng.randrange(3))

        def merge():
            self.write(("person-merged", {"person": person, "into": rng.choice(self.people)}))

        writer = rng.choice(self.writers)
        actions = [
            (12, lambda: self.write(self.measurement(person))),
            (3, lambda: self.write(*[self.measurement(p) for p in rng.sample(self.people, rng.randrange(2, 6))])),
            (1, simple("team-level-measured", team=team, method=rng.choice(METHODS),
                       counts={level: rng.randrange(6) for level in LEVELS if level == "B1" or rng.random() < 0.7})),
            (1.2, contest), (1, settle), (0.4, lambda: self.write(("level-rule-adopted", {"rule": self.rule()}))),
            (0.7, lambda: self.write(self.ambition())), (1.5, lambda: self.write(("person-joined", self.joining(person)))),
            (2, lambda: self.write(("person-moved", {"person": person} | (
                self.maybe(0.7, team=team) | self.maybe(0.3, function=rng.choice(["docent", "manager"]))
                or {"team": team})))),
            (0.8, simple("person-left", person=person)),
            (0.3, simple("team-dissolved", team=team, **self.maybe(0.7, into=rng.choice(self.teams)))),
            (0.5, lambda: self.write(("team-formed", self.team(team)))), (0.25, merge),
            (0.3, lambda: self.write(self.programme())),
            (1.5, simple("onboarding-started", person=person, programme=rng.choice(["start"] * 6 + ["pdg", "geen"]))),
            (1, simple("onboarding-paused", person=person)), (1, simple("onboarding-resumed", person=person)),
            (6, simple("onboarding-step-completed", person=person, step=rng.choice(LIFE))),
            (0.4, simple("onboarding-ended", person=person, outcome=rng.choice(["completed", "stopped"]))),
            (1, simple("gap-identified", person=person, area=rng.choice(AREAS), **{"from": "A1", "to": rng.choice(LEVELS)})),
            (0.3, lambda: self.write(self.line())),
            (0.5, simple("learning-line-staged", line=line, stage=rng.choice(["designed", "adopted", "offered"]))),
            (2, simple("development-agreed", person=person, kind=rng.choice(["talk", "plan"]), **(
                self.maybe(0.9, line=line) | self.maybe(0.8, target=rng.choice(LEVELS))
                | self.maybe(0.7, due=str((self.now + ONE_DAY * rng.randrange(-100, 400)).date()))))),
            (2, simple("module-assigned", person=person, module=module)),
            (2, simple("module-completed", person=person, module=module, **self.maybe(0.3, minutes=200))),
            (1.5, simple("exemption-granted", person=person, module=module)),
            (0.5, simple("agreement-ended", person=person, line=line, outcome="done")),
            (0.2, lambda: self.write(self.route())),
            (4, simple("canvas-step-" + rng.choice(["started", "completed", "completed", "reopened", "skipped"]),
                       team=team, step=step, **self.maybe(0.3, reason="geen tijd"))),
            (2, simple("canvas-course-observed", team=team, course="%s-%d" % (team, rng.randrange(3)),
                       state=self.course_state(), source="audit")),
            (0.5, workshop), (0.5, coaching),
            (0.3, simple("help-given", helper=rng.choice(self.staff), helped=person, topic="Canvas")),
            (0.3, simple("role-taken", person=person, role="canvas-coach", team=team)),
            (0.3, simple("round-opened", round="2024-najaar", scope="college:west")),
            (0.3, simple("drone-flown", person=person, height=3)),  # a type from the future
            (5, self.correct), (2.5, self.retract), (1.5, self.reinstate), (0.3, self.erase),
        ]
        weights = [weight * mood for (weight, _), mood in zip(actions, self.moods)]
        rng.choices([action for _, action in actions], weights)[0]()

    # Amendments

    def fact(self):
        facts = [one for one in self.written if not one[1].startswith("event-")]
        levels = [one for one in facts if one[1] == "level-measured"]
        return self.random.choice(levels if self.random.random() < 0.4 and levels else facts)

    def change(self, type, data):
        """Fields of the type with new values that a correction may carry; (fields, forbidden ones)."""
        rng = self.random
        person, team, step, module = (rng.choice(self.people), rng.choice(self.teams), rng.choice(STEPS),
                                      rng.choice(MODULES))
        free = {
            "level-measured": {"level": rng.choice(LEVELS + [None, "B7"]), "method": rng.choice(METHODS),
                               "assessor": rng.choice([None, rng.choice(self.staff)]),
                               "areas": self.areas(1) if rng.random() < 0.8 else None,
                               "scores": self.scores(1) or None, "round": None},
            "person-joined": {"function": rng.choice(["docent", "manager", None]), "background": rng.choice([None, "pdg"])},
            "person-moved": {"function": rng.choice(["docent", "staff", None])},
            "team-formed": {"name": rng.choice(NAMES)},
            "team-dissolved": {"into": rng.choice([None, team])},
            "team-level-measured": {"counts": {"B1": 4, "A2": 1}, "method": rng.choice(METHODS)},
            "level-rule-adopted": {"rule": self.rule()},
            "ambition-set": {"clauses": self.clauses(), "deadline": "2026-07-31"},
            "onboarding-programme-adopted": {"steps": self.programme()[1]["steps"]},
            "onboarding-ended": {"outcome": rng.choice(["completed", "stopped"])},
            "gap-identified": {"to": rng.choice(LEVELS), "area": rng.choice(AREAS)},
            "learning-line-adopted": {"modules": self.modules(), "version": "9"},
            "learning-line-staged": {"stage": rng.choice(["offered", "evaluated"])},
            "development-agreed": {"target": rng.choice(LEVELS + [None]), "due": rng.choice(["2025-02-01", None]),
                                   "kind": "plan"},
            "adoption-route-adopted": {"steps": self.route_steps()},
            "canvas-course-observed": {"state": self.course_state(), "students": rng.choice([None, 12])},
        }.get(type, {"note": rng.choice([None, "toch"])})
        bound = {field: value for field, value in {
            "person": person, "team": team, "college": "west", "contest": "west-1", "workshop": "west-1"}.items()
            if field in data}
        bound |= {"canvas-step-completed": {"step": step}, "module-assigned": {"module": module},
                  "onboarding-step-completed": {"step": rng.choice(LIFE)}, "adoption-route-adopted": {"route": "canvas"},
                  "onboarding-programme-adopted": {"programme": "start"},
                  "learning-line-adopted": {"line": "ai"}}.get(type, {})
        if self.edges:
            bound |= {"onboarding-started": {"programme": "pdg"}, "exemption-granted": {"module": module},
                      "agreement-ended": {"line": "ai"}, "development-agreed": {"line": rng.choice(["ai", None])},
                      "ambition-set": {"scope": "team:" + team}, "person-merged": {"into": person},
                      "person-moved": {"team": team}, "canvas-course-observed": {"course": "zorg-1"}}.get(type, {})
        return free, bound

    def correct(self):
        rng = self.random
        id, type, data, _ = self.fact()
        free, bound = self.change(type, data)
        change = {field: free[field] for field in rng.sample(sorted(free), rng.randrange(1, min(3, len(free)) + 1))}
        if bound and rng.random() < 0.2:  # says whom it is about: ignored whole
            field = rng.choice(sorted(bound))
            change[field] = bound[field]
        on = self.maybe(0.3, on=str((self.now - ONE_DAY * rng.randrange(4, 400)).date()))
        if on and rng.random() < 0.5:
            change = {}
        self.write(("event-corrected", {"event": id} | ({"data": change} if change else {}) | on | {"reason": "typefout"}))

    def retract(self):
        if self.random.random() < 0.1:  # a fact with a later key, or one that never comes
            writer = self.random.choice(self.writers)
            target = "%s-%d" % (writer.name, len(writer.lines) + self.random.randrange(2, 9))
        else:
            target = self.fact()[0]
        self.write(("event-retracted", {"event": target, "reason": "dubbel"}))

    def reinstate(self):
        retracted = self.any("event-retracted")
        target = retracted[2]["event"] if retracted and self.random.random() < 0.8 else self.fact()[0]
        self.write(("event-reinstated", {"event": target, "reason": "toch goed"}))

    def erase(self):
        """Erases any event, most often also its bytes: another machine may not have come to that yet."""
        id, type, _, _ = self.random.choice(self.written)
        self.write(("event-erased", {"event": id, "ground": "verzoek"}))
        if type != "event-erased" and self.random.random() < 0.7:
            writer, _, number = id.rpartition("-")
            next(w for w in self.writers if w.name == writer).erase(int(number))

    def run(self, events):
        self.open()
        while sum(len(writer.lines) for writer in self.writers) < events:
            share = sum(len(writer.lines) for writer in self.writers) / events
            self.now = BEGIN + (END - BEGIN) * share + ONE_DAY * self.random.random()
            self.happen()

    def save(self, store, reverse):
        log = pathlib.Path(store, "EventLog")
        (log / "register").mkdir(parents=True)
        (log / "FORMAT").write_text("leerlijn-log 1\n%s\ntest\n" % self.log_id)
        (log / ".gitattributes").write_text("* -text -ident -working-tree-encoding -merge\n")
        (log / ".gitignore").write_text("register/\n.torn/\n.sync/\n")
        (log / "register" / "people.csv").write_text("code,name,email\n" + "".join(
            "%s,Persoon %d,p%d@voorbeeld.example\n" % (code, n, n) for n, code in enumerate(self.people, 1)))
        (log.parent / "Snapshots").mkdir()
        (log.parent / "Snapshots" / ".gitignore").write_text("*\n!.gitignore\n")
        for writer in sorted(self.writers, key=lambda writer: writer.name, reverse=reverse):
            (log / writer.name).mkdir()
            for segment in sorted({line[0] for line in writer.lines}, reverse=reverse):
                lines = [writer.text(line) for line in writer.lines if line[0] == segment]
                (log / writer.name / (segment + ".jsonl")).write_bytes("".join(lines).encode())


def write(seed, store, events=400, reverse=False, edges=False):
    college = College(seed, edges)
    college.run(events)
    college.save(store, reverse)


if __name__ == "__main__":
    words = argparse.ArgumentParser(allow_abbrev=False)
    words.add_argument("seed", type=int)
    words.add_argument("outdir")
    words.add_argument("--events", type=int, default=400)
    words.add_argument("--reverse", action="store_true")
    words.add_argument("--edges", action="store_true")
    asked = words.parse_args()
    write(asked.seed, asked.outdir, asked.events, asked.reverse, asked.edges)
