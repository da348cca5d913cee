"""The answers of DESIGN.md sections 8.1 to 8.5 in the shapes of section 10, each computed afresh for its day."""
import datetime

import levels
from catalogue import LEVELS
from levels import current, months_before


def answer(history, question, as_of, compare=None, person=None):
    head = {"asOf": str(as_of), "knownAt": history.known_at}
    if question == "teams":
        return head | teams(history, as_of, compare)
    if question == "audit":
        person = history.root(person)
        return {"person": person} | head | levels.audit(history, person, as_of)
    return head | {"onboarding": onboarding, "learning-line": learning_line, "canvas": canvas}[question](history, as_of)


# 8.2 Teams

def service(history, day):
    """Who is in service on the day: person -> (team as registered, function, day of joining)."""
    serving = {}
    for fact in history.of("person-joined", "person-moved", "person-left", until=day):
        person = fact.data["person"]
        if fact.type == "person-joined":
            serving[person] = (fact.data["team"], fact.data["function"], fact.on)  # a second joining replaces the first
        elif fact.type == "person-left":
            serving.pop(person, None)  # the day of leaving is out
        elif person in serving:  # a move of someone not in service is ignored
            team, function, since = serving[person]
            serving[person] = (fact.data.get("team", team), fact.data.get("function", function), since)
    return serving


def teams_on(history, day):
    """The teams that exist on the day, by the latest of formed and dissolved: code -> the latest formation."""
    return {code: history.latest("team-formed", until=day, team=code)
            for code in {f.data["team"] for f in history.of("team-formed", until=day)}
            if history.latest("team-formed", "team-dissolved", until=day, team=code).type == "team-formed"}


def row_of(history, team, day):
    """Where members of a team count on the day: through dissolutions to a team that exists, else nowhere."""
    seen = set()
    while team is not None and team not in seen:
        seen.add(team)
        last = history.latest("team-formed", "team-dissolved", until=day, team=team)
        if last is not None and last.type == "team-formed":
            return team
        team = last.data.get("into") if last else None
    return None


def members_on(history, day):
    """Row -> its members: those in service as docent or instructeur."""
    rows = {}
    for person, (team, function, _) in service(history, day).items():
        if function in ("docent", "instructeur"):
            rows.setdefault(row_of(history, team, day), []).append(person)
    return rows


def at_least(level, floor):
    return level is not None and LEVELS.index(level) >= LEVELS.index(floor)


def counted(reached):
    return {level: sum(one == level for one in reached) for level in LEVELS}


def ambition_clauses(history, scope, day):
    latest = history.latest("ambition-set", until=day, scope=scope)
    return latest.data["clauses"] if latest else None


def clause_row(clause, have, need):
    return {"level": clause["level"], "atLeast": clause["atLeast"], "have": have, "need": need,
            "shortfall": max(0, need - have), "met": have >= need}


def team_clause(clause, reached):
    """A share is of all members, the unmeasured too, rounded up; a count is a count."""
    kind, _, number = clause["atLeast"].partition(":")
    need = -(-int(number) * len(reached) // 100) if kind == "share" else int(number)
    return clause_row(clause, sum(at_least(level, clause["level"]) for level in reached), need)


def total_clause(clause, by_team, everyone):
    """In total a count is the number of teams that meet it, out of all teams."""
    if clause["atLeast"].startswith("share:"):
        return team_clause(clause, everyone)
    return clause_row(clause, sum(team_clause(clause, reached)["met"] for reached in by_team), len(by_team))


def teams(history, as_of, compare):
    existing = teams_on(history, as_of)
    members, earlier = members_on(history, as_of), members_on(history, compare) if compare else {}
    rows = sorted(existing) + ([None] if members.get(None) else [])

    def row(code, name, college, people, people_then, measurement, ambition):
        now = {person: current(history, person, as_of) for person in people}
        reached = sorted((one.level for one in now.values() if one.level), key=LEVELS.index)
        answer = {
            "team": code, "name": name, "college": college, "members": len(people), "measured": len(reached),
            "levels": counted(reached), "median": reached[(len(reached) - 1) // 2] if reached else None,
            "atLeastB1": sum(at_least(level, "B1") for level in reached),
            "outOfDate": sum(one.out_of_date for one in now.values()), "teamMeasurement": measurement,
            "ambition": ambition}
        if compare:
            then = {person: current(history, person, compare).level for person in people_then}
            cohort = [(LEVELS.index(then[p]), LEVELS.index(now[p].level)) for p in now
                      if then.get(p) and now[p].level]
            reached = [level for level in then.values() if level]
            answer["compare"] = {
                "on": str(compare), "cohort": len(cohort), "up": sum(b > a for a, b in cohort),
                "down": sum(b < a for a, b in cohort), "same": sum(a == b for a, b in cohort),
                "levels": counted(reached), "atLeastB1": sum(at_least(level, "B1") for level in reached),
                "measured": len(reached), "members": len(people_then)}
        return answer

    def reached_by(people):
        return [current(history, person, as_of).level for person in people]

    found = []
    for code in rows:
        people, name, college, measurement, ambition = members.get(code, []), None, None, None, []
        if code is not None:
            name, college = existing[code].data["name"], existing[code].data["college"]
            latest = history.latest("team-level-measured", until=as_of, team=code)
            if latest:
                measurement = {"on": str(latest.on), "method": latest.data["method"],
                               "levels": {level: latest.data["counts"].get(level, 0) for level in LEVELS}}
            clauses = ambition_clauses(history, "team:" + code, as_of)
            if clauses is None:
                clauses = ambition_clauses(history, "college:" + college, as_of) or []
            ambition = [team_clause(clause, reached_by(people)) for clause in clauses]
        found.append(row(code, name, college, people, earlier.get(code, []), measurement, ambition))

    everyone = [person for people in members.values() for person in people]
    colleges, ambition = {team.data["college"] for team in existing.values()}, []
    if len(colleges) == 1:
        by_team = [reached_by(members.get(code, [])) for code in existing]
        ambition = [total_clause(clause, by_team, reached_by(everyone))
                    for clause in ambition_clauses(history, "college:" + colleges.pop(), as_of) or []]
    then = [person for people in earlier.values() for person in people]
    return {"teams": found, "total": row(None, None, None, everyone, then, None, ambition)}


def team_of(history, person, day):
    serving = service(history, day).get(person)
    return row_of(history, serving[0], day) if serving else None


# 8.3 Onboarding

def onboarding(history, as_of):
    started = {f.data["person"] for f in history.of("onboarding-started", until=as_of)}
    new = {person for person, (_, _, joined) in service(history, as_of).items()
           if joined >= months_before(as_of, 12)}
    return {"people": [onboarding_row(history, person, as_of) for person in sorted(started | new)]}


def onboarding_row(history, person, as_of):
    start = history.latest("onboarding-started", until=as_of, person=person)
    row = {"person": person, "team": team_of(history, person, as_of), "programme": None, "status": "not-started",
           "started": None, "done": 0, "total": 0, "next": None, "due": None, "overdue": False}
    if start:
        row.update(run(history, person, start, as_of))
    gaps = history.of("gap-identified", until=as_of, person=person)
    closed = sum(gap_closed(history, gap, as_of) for gap in gaps)
    return row | {"gapsOpen": len(gaps) - closed, "gapsClosed": closed}


def run(history, person, start, as_of):
    """The run that the latest start opened."""
    programme = history.latest("onboarding-programme-adopted", until=start.on, programme=start.data["programme"])
    steps = programme.data["steps"] if programme else []
    done = {f.data["step"] for f in history.of("onboarding-step-completed", until=as_of, person=person)
            if f.on >= start.on}
    after = [f for f in history.of("onboarding-paused", "onboarding-resumed", "onboarding-ended", until=as_of,
                                   person=person) if f.place > start.place]
    paused_since, paused_days = None, 0
    for fact in after:
        if fact.type == "onboarding-paused":
            paused_since = paused_since or fact.on
        elif fact.type == "onboarding-resumed" and paused_since:
            paused_days += (fact.on - paused_since).days  # the day of resuming is no paused day
            paused_since = None
    if paused_since:
        paused_days += (as_of - paused_since).days + 1
    ended = [f for f in after if f.type == "onboarding-ended"]
    open_steps = [step for step in steps if step["step"] not in done]
    status = (ended[-1].data["outcome"] if ended else "completed" if steps and not open_steps
              else "paused" if paused_since else "in-progress")
    due = None
    if open_steps:
        due = start.on + datetime.timedelta(days=open_steps[0]["withinDays"] + paused_days)
    return {"programme": start.data["programme"], "status": status, "started": str(start.on),
            "done": len(steps) - len(open_steps), "total": len(steps),
            "next": open_steps[0]["step"] if open_steps else None, "due": str(due) if due else None,
            "overdue": due is not None and due < as_of and status == "in-progress"}


def gap_closed(history, gap, as_of):
    rule = levels.rule_from(history.of("level-rule-adopted", until=as_of))
    return any(m.on >= gap.on and at_least(levels.area_level(m, gap.data["area"], rule), gap.data["to"])
               for m in history.of("level-measured", until=as_of, person=gap.data["person"]))


# 8.4 Learning line

STATUSES = ["ended", "exempt", "achieved", "overdue", "in-progress", "agreed", "not-enrolled"]


def learning_line(history, as_of):
    adopted = {f.data["line"]: f for f in history.of("learning-line-adopted", until=as_of)}  # the last one stays
    agreed = {(f.data["person"], f.data["line"]): f for f in history.of("development-agreed", until=as_of)
              if "line" in f.data}
    modules = {line: {module["module"] for module in f.data["modules"]} for line, f in adopted.items()}
    members = {person for people in members_on(history, as_of).values() for person in people}
    touched = {(f.data["person"], line) for line in modules
               for f in history.of("module-assigned", "module-completed", "exemption-granted", until=as_of)
               if f.data["module"] in modules[line]}
    listed = set(agreed) | touched | {(person, line) for person in members for line in adopted}
    people = [line_row(history, person, line, agreed.get((person, line)), modules.get(line, set()), as_of)
              for person, line in sorted(listed)]
    # A line that is still being designed is not adopted yet, and has a stage nevertheless.
    staged = {f.data["line"] for f in history.of("learning-line-staged", until=as_of)}
    return {"lines": [stage_row(history, line, adopted.get(line), as_of) for line in sorted(adopted.keys() | staged)],
            "people": people,
            "byStatus": {status: sum(row["status"] == status for row in people) for status in STATUSES}}


def stage_row(history, line, adoption, as_of):
    stage = history.latest("learning-line-staged", until=as_of, line=line)
    return {"line": line, "version": adoption.data["version"] if adoption else None,
            "stage": stage.data["stage"] if stage else None, "since": str(stage.on) if stage else None,
            "modules": len(adoption.data["modules"]) if adoption else 0}


def line_row(history, person, line, agreement, modules, as_of):
    def of(type):
        return {f.data["module"] for f in history.of(type, until=as_of, person=person)} & modules

    assigned, completed, exempt = of("module-assigned"), of("module-completed"), of("exemption-granted")
    target, due = (agreement.data.get("target"), agreement.data.get("due")) if agreement else (None, None)
    level = current(history, person, as_of)
    ended = agreement and any(f.place > agreement.place
                              for f in history.of("agreement-ended", until=as_of, person=person, line=line))
    achieved = (target and at_least(level.level, target) and level.by.data["method"] != "self"
                and level.by.on >= agreement.on)
    status = ("ended" if ended else
              "exempt" if modules and exempt == modules else
              "achieved" if achieved else
              "overdue" if due and due < str(as_of) else
              "in-progress" if assigned or completed else
              "agreed" if agreement else "not-enrolled")
    return {"person": person, "team": team_of(history, person, as_of), "line": line, "status": status,
            "target": target, "due": due, "modulesDone": len(completed & assigned), "modulesAssigned": len(assigned)}


# 8.5 Canvas adoption

def canvas(history, as_of):
    route = history.latest("adoption-route-adopted", until=as_of)
    steps = route.data["steps"] if route else []
    return {"route": route.data["route"] if route else None,
            "teams": [canvas_row(history, team, steps, as_of) for team in sorted(teams_on(history, as_of))]}


def canvas_row(history, team, steps, as_of):
    courses = {f.data["course"]: f.data["state"]  # the last observation of a course stays
               for f in history.of("canvas-course-observed", until=as_of, team=team)}
    rows = []
    for step in steps:
        last = history.latest("canvas-step-started", "canvas-step-completed", "canvas-step-reopened",
                              "canvas-step-skipped", until=as_of, team=team, step=step["step"])
        rows.append({"step": step["step"], "state": last.type.removeprefix("canvas-step-") if last else "open",
                     "on": str(last.on) if last else None,
                     "proven": step["proof"] in courses.values() if "proof" in step else None})
    current_step = next((row["step"] for row in rows if row["state"] not in ("completed", "skipped")), None)
    return {"team": team, "current": current_step, "steps": rows}
