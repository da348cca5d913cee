#!/usr/bin/env python3
"""The second opinion: answers from a store, written from the text of DESIGN.md alone.

  reference.py STORE teams|audit|onboarding|learning-line|canvas [--as-of D] [--known-at T] [--compare D] [--person P]

Plain on purpose: every answer is computed from scratch from all facts for its day. `history.py` is section 6,
`catalogue.py` section 7, `levels.py` section 8.1, `answers.py` sections 8.2 to 8.5.

Where the text leaves a choice, this is the one made here:
6.2   merges: the two codes become one group; its name is where the last `into` leads. A merge within one group is the
      circle that is ignored; merges are taken by key. Codes are shown as merged everywhere, also `by` and `assessor`.
6.3   "what the event is about" = person, helped, team, college, workshop, coaching, course, wherever they stand (also as
      options, as in person-moved), and every required code or pointer of the type (step, module, role, round, ambition,
      route, programme, line, contest, event, into), save the actors helper and coach. A scope can be corrected.
6.3   `amendedBy` leaves out amendments that were ignored, and names repeated retractions.
6.3   an erased measurement is no step of the audit: nothing of it can be read. One that does not read as its type neither.
6.3   a contest requires the measurement it contests (its pointer is required), so it goes with it and returns with it.
8.1   `expired` comes at the dawn of its day, before the facts of that day; its event, method, assessor, by, recorded,
      level and place are those of the measurement that expires. A level that is out of date already expires no more.
8.1   `level` of a step is the holistic level by the rule just after the step; null for rules, contests and settlements.
8.1   only measurements are listed when retracted; every rule up to as-of is a step, also one before the first measurement.
8.1   `decides` is true only for the step of the measurement that decides; a rule or contest never decides.
8.2   the row without a team is no reason to leave out the total's ambition; its members count in the total's shares.
8.2   an ambition of a team, once set, hides the college's later ones for that team; the total uses the college's.
8.2   `levels` of a team measurement has all six keys; counts that were not given are 0.
8.2   a team keeps its own measurement and its own ambition; nothing of a dissolved team moves on but its members.
8.3   joined in the last 12 months: the latest joining is on or after as-of minus 12 months, cut as in 8.1.
8.3   "of the programme as adopted by that day" = by the day of the start; with none: no steps, in-progress, nothing next.
8.3   an open pause counts its days up to and with as-of, also when the run has ended; a second pause changes nothing.
8.3   gaps count whatever the run; each is one; scores become area levels by the rule on as-of.
8.4   a person is listed per line: members with every adopted line, others with the lines they touch. An agreement with a
      line that is not adopted is a row of its own without modules. An agreement without a line is none here.
8.4   exempt needs a line with modules; "after the agreement" is by (`on`, key); progress before the agreement counts.
8.4   `modules` of a line is their number; `byStatus` has all seven in the order of the text. Rows by person, then line.
8.5   a course is looked at per team; steps stand in the order of the route; teams stand without steps when none is adopted.
10    `file` is the path from the store: EventLog/west/2025-2026.jsonl.
"""
import argparse, datetime, json, os, pathlib, sys

import answers, catalogue, history


def today(store):
    """Today in Amsterdam; a test store may make up its clock."""
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.999Z")
    if "test" in pathlib.Path(store, "EventLog", "FORMAT").read_text().split("\n"):
        now = os.environ.get("LEERLIJN_NOW", now)
    return str(history.amsterdam_day(now))


def main():
    words = argparse.ArgumentParser(allow_abbrev=False)
    words.add_argument("store")
    words.add_argument("question", choices=["teams", "audit", "onboarding", "learning-line", "canvas"])
    for option in ("--as-of", "--known-at", "--compare", "--person"):
        words.add_argument(option)
    asked = words.parse_args()
    known = history.History(asked.store, asked.known_at)
    answer = answers.answer(known, asked.question, catalogue.day(asked.as_of or today(asked.store)),
                            catalogue.day(asked.compare) if asked.compare else None, asked.person)
    sys.stdout.buffer.write((canonical(answer) + "\n").encode())


def canonical(answer):
    """One line, no white space, UTF-8 (section 10)."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
