"""The reference against answers worked out by hand from DESIGN.md sections 6 and 8, and against itself."""
import datetime, pathlib, random, tempfile, unittest

import answers, catalogue, foreign, history

NOOR, DAAN, LOTTE = "p-aaaaaaaa", "p-bbbbbbbb", "p-cccccccc"
DAY = datetime.date.fromisoformat


def level(level, method="i-coach", person=NOOR, **more):
    return {"person": person, "method": method, "level": level} | more


class Reference(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.store, self.writers, self.hour = pathlib.Path(folder.name), {}, 0

    def log(self, type, on, data, writer="west", at=None):
        """Records one event, an hour after the one before; returns its id."""
        self.hour += 1
        moment = datetime.datetime.fromisoformat(at) if at else (
            datetime.datetime(2025, 9, 1) + datetime.timedelta(hours=self.hour))
        own = self.writers.setdefault(writer, foreign.Writer(writer, "AAECAwQFBgcICQoLDA0ODw"))
        return own.append(moment, DAAN, [(type, 1, on, data)], random.Random(1))[0]

    def amend(self, kind, event, **data):
        return self.log("event-" + kind, "2025-09-01", {"event": event} | data | {
            "ground" if kind == "erased" else "reason": "typefout"})

    def known(self, known_at=None):
        for writer in self.writers.values():
            folder = self.store / "EventLog" / writer.name
            folder.mkdir(parents=True, exist_ok=True)
            for segment in {line[0] for line in writer.lines}:
                (folder / (segment + ".jsonl")).write_text(
                    "".join(writer.text(line) for line in writer.lines if line[0] == segment))
        return history.History(self.store, known_at)

    def level_on(self, day, known_at=None, person=NOOR):
        found = answers.current(self.known(known_at), person, DAY(day))
        return (found.level, found.by.id if found.by else None, found.out_of_date)

    def ask(self, question, day, **more):
        return answers.answer(self.known(), question, DAY(day), **more)

    # 6

    def test_known_at_of_a_bare_day_is_its_last_millisecond_in_amsterdam(self):
        self.log("level-measured", "2025-06-01", level("A1"), at="2025-06-30T21:59:59.999")
        self.log("level-measured", "2025-06-01", level("C2"), at="2025-06-30T22:00:00.000")
        self.assertEqual("A1", self.level_on("2025-07-01", "2025-06-30")[0])
        self.assertEqual("C2", self.level_on("2025-07-01", "2025-07-01")[0])
        self.assertEqual("2025-06-30T21:59:59.999Z", self.known("2025-06-30").known_at)
        self.assertEqual("2025-06-30T22:00:00.000Z", self.known().known_at)

    def test_corrections_accumulate_also_while_retracted_and_one_of_whom_is_ignored_whole(self):
        event = self.log("level-measured", "2025-06-01", level("A1"))
        self.amend("retracted", event)
        self.amend("corrected", event, data={"level": "B1"})
        self.assertEqual((None, None, False), self.level_on("2025-07-01"))
        self.amend("corrected", event, data={"level": "C2", "person": LOTTE}, on="2025-01-01")
        self.amend("corrected", event, on="2025-06-03")
        self.amend("reinstated", event)
        self.assertEqual((None, None, False), self.level_on("2025-06-02"))
        self.assertEqual(("B1", event, False), self.level_on("2025-06-03"))
        self.assertEqual(["west-2", "west-3", "west-5", "west-6"],
                         self.ask("audit", "2025-07-01", person=NOOR)["steps"][0]["amendedBy"])

    def test_null_removes_an_option_and_a_fact_that_does_not_read_does_not_count(self):
        event = self.log("level-measured", "2025-06-01", level("A1", areas=dict.fromkeys(catalogue.AREAS, "B2")))
        self.amend("corrected", event, data={"level": None})
        self.assertEqual("B2", self.level_on("2025-07-01")[0])
        self.amend("corrected", event, data={"method": None})
        self.assertEqual((None, None, False), self.level_on("2025-07-01"))
        self.amend("corrected", event, data={"method": "self"})
        self.assertEqual("B2", self.level_on("2025-07-01")[0])

    def test_an_erasure_holds_at_every_known_at_and_an_erased_amendment_never_was(self):
        first = self.log("level-measured", "2025-06-01", level("A1"))
        second = self.log("level-measured", "2025-06-02", level("B1"))
        change = self.amend("corrected", first, data={"level": "A2"})
        self.amend("erased", second)
        self.amend("erased", change)
        self.assertEqual(("A1", first, False), self.level_on("2025-07-01"))
        self.assertEqual(("A1", first, False), self.level_on("2025-07-01", "2025-09-01T02:00:00.000Z"))
        self.writers["west"].erase(2)
        self.assertEqual(("A1", first, False), self.level_on("2025-07-01"))

    def test_an_amendment_may_have_an_earlier_key_than_its_fact(self):
        self.log("event-retracted", "2025-09-01", {"event": "anna-1", "reason": "dubbel"})
        self.log("level-measured", "2025-06-01", level("A1"), writer="anna")
        self.assertEqual((None, None, False), self.level_on("2025-07-01"))

    def test_merged_codes_are_one_person_whatever_the_day_and_a_circle_is_ignored(self):
        self.log("person-merged", "2026-06-01", {"person": NOOR, "into": LOTTE})
        self.log("person-merged", "2025-06-01", {"person": LOTTE, "into": NOOR})
        self.log("level-measured", "2025-06-01", level("B1"))
        self.assertEqual("B1", self.level_on("2025-06-01", person=LOTTE)[0])
        self.assertEqual(LOTTE, self.ask("audit", "2025-07-01", person=NOOR)["person"])

    def test_a_settlement_needs_its_contest(self):
        measured = self.log("level-measured", "2025-06-01", level("B1"))
        contest = self.log("level-contested", "2025-06-02", {"person": NOOR, "event": measured, "reason": "nee"})
        self.log("contest-settled", "2025-06-03", {"contest": contest, "outcome": "upheld"})
        kinds = lambda: [step["kind"] for step in self.ask("audit", "2025-07-01", person=NOOR)["steps"]]
        self.assertEqual(["measured", "contested", "settled"], kinds())
        self.amend("retracted", contest)
        self.assertEqual(["measured"], kinds())

    # 8.1

    def test_exactly_twelve_months_is_valid_and_the_day_after_is_a_step_of_its_own(self):
        old = self.log("level-measured", "2024-02-29", level("B2"))
        self.assertEqual(("B2", old, False), self.level_on("2025-02-28"))
        self.assertEqual(("B2", old, True), self.level_on("2025-03-01"))
        own = self.log("level-measured", "2024-08-01", level("A2", "self"))
        self.assertEqual(("B2", old, False), self.level_on("2025-02-28"))
        self.assertEqual(("A2", own, False), self.level_on("2025-03-01"))
        steps = self.ask("audit", "2025-08-31", person=NOOR)["steps"]
        self.assertEqual([("measured", "2024-02-29", None, "B2", True), ("measured", "2024-08-01", "B2", "B2", False),
                          ("expired", "2025-03-01", "B2", "A2", False), ("expired", "2025-08-02", "A2", "A2", True)],
                         [(s["kind"], s["on"], s["before"], s["after"], s["decides"]) for s in steps])
        self.assertEqual([old, own, old, own], [step["event"] for step in steps])

    def test_areas_come_from_scores_and_levels_from_areas(self):
        scores = {competence: 2 for competences in catalogue.COMPETENCES.values() for competence in competences}
        # 8 of 16 is B1, 6 of 12 is B1, 10 of 20 is B1; in all 44 of 88 is B1.
        self.log("level-measured", "2025-06-01", {"person": NOOR, "method": "self", "scores": scores,
                                                  "areas": {"assessment": "C1", "digitalResources": "C2"}})
        self.assertEqual("B1", self.level_on("2025-07-01")[0])
        for rule, expected in (({"k": 2}, "C1"), ({"k": 1}, "C2"), ({"aggregator": "median"}, "B1"),
                               ({"aggregator": "total", "totalTable": [10, 20, 30, 43, 44]}, "C1")):
            self.log("level-rule-adopted", "2025-06-15", {"rule": rule})
            self.assertEqual(expected, self.level_on("2025-07-01")[0])
        self.assertEqual("B1", self.level_on("2025-06-14")[0])

    # 8.2

    def test_teams_are_counted_with_their_ambition(self):
        for team in ("zorg", "oud"):
            self.log("team-formed", "2024-01-01", {"team": team, "name": team, "college": "west"})
        for person, function in ((NOOR, "docent"), (DAAN, "instructeur"), (LOTTE, "manager")):
            self.log("person-joined", "2024-01-01", {"person": person, "team": "oud", "function": function})
        self.log("level-measured", "2025-06-01", level("B1"))
        self.log("ambition-set", "2024-01-01", {"ambition": "gros", "scope": "college:west", "deadline": "2024-02-01",
                                                "clauses": [{"level": "B1", "atLeast": "share:51"},
                                                            {"level": "B1", "atLeast": "count:1"}]})
        self.log("team-dissolved", "2025-07-01", {"team": "oud", "into": "zorg"})
        self.log("person-left", "2025-08-01", {"person": DAAN})
        before, after = self.ask("teams", "2025-06-30"), self.ask("teams", "2025-07-31", compare=DAY("2025-05-31"))
        self.assertEqual([("oud", 2, 1), ("zorg", 0, 0)],
                         [(t["team"], t["members"], t["measured"]) for t in before["teams"]])
        self.assertEqual([("zorg", 2, 1)], [(t["team"], t["members"], t["measured"]) for t in after["teams"]])
        self.assertEqual({"level": "B1", "atLeast": "share:51", "have": 1, "need": 2, "shortfall": 1, "met": False},
                         after["teams"][0]["ambition"][0])
        self.assertEqual([(1, 2), (1, 2)], [(c["have"], c["need"]) for c in before["total"]["ambition"]])
        self.assertEqual((0, 2, 0), tuple(after["total"]["compare"][f] for f in ("cohort", "members", "measured")))
        self.assertEqual(1, self.ask("teams", "2025-08-01")["total"]["members"])

    # 8.3, 8.4, 8.5

    def test_paused_days_move_the_due_day(self):
        self.log("onboarding-programme-adopted", "2025-01-01", {"programme": "start", "steps": [
            {"step": "een", "title": "Een", "withinDays": 10}, {"step": "twee", "title": "Twee", "withinDays": 20}]})
        self.log("onboarding-started", "2025-02-01", {"person": NOOR, "programme": "start"})
        self.log("onboarding-step-completed", "2025-02-03", {"person": NOOR, "step": "een"})
        self.log("onboarding-paused", "2025-02-10", {"person": NOOR})
        self.log("onboarding-resumed", "2025-02-15", {"person": NOOR})
        row = lambda day: self.ask("onboarding", day)["people"][0]
        self.assertEqual(("paused", "2025-02-24"), (row("2025-02-12")["status"], row("2025-02-12")["due"]))
        self.assertEqual(("in-progress", "twee", "2025-02-26", False),
                         tuple(row("2025-02-26")[f] for f in ("status", "next", "due", "overdue")))
        self.assertTrue(row("2025-02-27")["overdue"])

    def test_an_agreement_is_achieved_by_what_was_measured_after_it_and_not_by_oneself(self):
        self.log("learning-line-adopted", "2025-01-01", {"line": "ai", "version": "1", "modules": [
            {"module": "m", "title": "M", "areas": ["assessment"], "from": "A1", "to": "B1", "minutes": 60}]})
        self.log("development-agreed", "2025-02-01", {"person": NOOR, "kind": "plan", "line": "ai", "target": "B1",
                                                      "due": "2025-06-01"})
        status = lambda day: self.ask("learning-line", day)["people"][0]["status"]
        self.assertEqual("agreed", status("2025-02-01"))
        self.log("level-measured", "2025-03-01", level("C1", "self"))
        self.log("module-completed", "2025-01-15", {"person": NOOR, "module": "m"})
        self.assertEqual(("in-progress", "overdue"), (status("2025-06-01"), status("2025-06-02")))
        self.log("level-measured", "2025-05-01", level("B1", "peer"))
        self.assertEqual(("achieved", "achieved"), (status("2025-05-01"), status("2025-06-02")))

    def test_a_step_is_what_its_latest_event_made_of_it(self):
        self.log("team-formed", "2024-01-01", {"team": "zorg", "name": "Zorg", "college": "west"})
        self.assertEqual({"team": "zorg", "current": None, "steps": []}, self.ask("canvas", "2025-07-01")["teams"][0])
        self.log("adoption-route-adopted", "2024-01-01", {"route": "canvas", "steps": [
            {"step": "bouw", "title": "Bouw", "proof": "available"}, {"step": "af", "title": "Af"}]})
        for on, kind in (("2025-03-01", "completed"), ("2025-05-01", "reopened"), ("2025-02-01", "skipped")):
            self.log("canvas-step-" + kind, on, {"team": "zorg", "step": "bouw"})
        for on, state in (("2025-03-01", "available"), ("2025-04-01", "completed")):
            self.log("canvas-course-observed", on, {"team": "zorg", "course": "z1", "state": state, "source": "audit"})
        team = lambda day: self.ask("canvas", day)["teams"][0]
        self.assertEqual(("af", {"step": "bouw", "state": "completed", "on": "2025-03-01", "proven": True}),
                         (team("2025-03-15")["current"], team("2025-03-15")["steps"][0]))
        self.assertEqual(("bouw", {"step": "bouw", "state": "reopened", "on": "2025-05-01", "proven": False}),
                         (team("2025-06-01")["current"], team("2025-06-01")["steps"][0]))

    # Properties on random logs

    def test_known_at_in_the_past_equals_the_log_cut_there(self):
        for seed in range(4):
            whole, cut = self.store / str(seed), self.store / ("cut-%d" % seed)
            foreign.write(seed, whole, events=200)
            lines = sorted(history.written(whole), key=lambda e: e["key"])
            moment = lines[len(lines) // 2]["recorded"]
            for segment in whole.glob("EventLog/*/*.jsonl"):
                kept = [line for line in segment.read_text().split("\n")[:-1]
                        # An erasure holds at every known-at, so it stays; it says nothing else.
                        if line.split('"recorded":"')[1][:24] <= moment or '"type":"event-erased"' in line]
                target = cut / segment.relative_to(whole)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text("".join(line + "\n" for line in kept))
            then, there = history.History(whole, moment), history.History(cut, moment)
            for question in ("teams", "onboarding", "learning-line", "canvas"):
                self.assertEqual(answers.answer(then, question, DAY("2025-06-01")),
                                 answers.answer(there, question, DAY("2025-06-01")))

    def test_the_audit_ends_where_the_level_is_and_its_steps_join(self):
        for seed in range(4):
            foreign.write(seed, self.store / str(seed), events=200)
            known = history.History(self.store / str(seed))
            for person in {fact.data["person"] for fact in known.facts["level-measured"]}:
                found = answers.answer(known, "audit", DAY("2026-01-15"), person=person)
                after = None
                for step in found["steps"]:
                    self.assertEqual(after, step["before"])
                    after = step["after"]
                self.assertEqual(found["level"], after)


if __name__ == "__main__":
    unittest.main()
