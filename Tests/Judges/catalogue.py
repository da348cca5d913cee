"""The core types of DESIGN.md section 7: which fields a fact has, of which kind, and which say what it is about."""
import datetime, re

LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"]
AREAS = {"professionalEngagement": 4, "digitalResources": 3, "teachingAndLearning": 4, "assessment": 3,
         "empoweringLearners": 3, "facilitatingLearnersDigitalCompetence": 5}
COMPETENCES = {area: ["%d.%d" % (number, n + 1) for n in range(size)]
               for number, (area, size) in enumerate(AREAS.items(), 1)}


def day(text):
    """The day that a text spells as YYYY-MM-DD, or nothing."""
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def text(value):
    return isinstance(value, str) and value != ""


def number(value):
    return isinstance(value, int) and not isinstance(value, bool)


def matching(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def one_of(*words):
    return lambda value: isinstance(value, str) and value in words


def list_of(kind):
    return lambda value: isinstance(value, list) and value != [] and all(map(kind, value))


def map_of(keys, kind):
    return lambda value: (isinstance(value, dict) and value != {}
                          and all(key in keys and kind(one) for key, one in value.items()))


def record(fields):
    return lambda value: isinstance(value, dict) and reads_as(fields, value)


level, area, count = one_of(*LEVELS), one_of(*AREAS), lambda value: number(value) and value >= 0
person, code = matching("p-[abcdefghjkmnpqrstuvwxyz23456789]{8}"), matching("(?=.{1,32}$)[a-z0-9]+(-[a-z0-9]+)*")
event = matching("[a-z][a-z0-9]{1,15}-[1-9][0-9]*")
method = one_of("self", "peer", "manager", "i-coach")
function = one_of("docent", "instructeur", "supporter", "manager", "staff")
scope = matching("(college|team):[a-z0-9]+(-[a-z0-9]+)*")
KINDS = {
    "text": text, "number": number, "count": count, "day": lambda value: day(value) is not None, "person": person,
    "persons": list_of(person), "code": code, "codes": list_of(code), "event": event, "events": list_of(event),
    "level": level, "area": area, "areas": list_of(area), "method": method, "function": function, "scope": scope,
    "competences": list_of(one_of(*sum(COMPETENCES.values(), []))), "version": lambda v: text(v) or number(v),
    "background": one_of("teacher-training", "pdg", "side-entrant", "other"),
    "areaLevels": map_of(AREAS, level),
    "scores": map_of(sum(COMPETENCES.values(), []), lambda value: number(value) and 0 <= value <= 4),
    "levelCounts": map_of(LEVELS, count),
    "courseState": one_of("unpublished", "available", "completed", "deleted"),
    "outcome": one_of("completed", "stopped"),
    "stage": one_of("designed", "adopted", "offered", "evaluated"),
    "agreementKind": one_of("talk", "plan"),
    "object": lambda value: isinstance(value, dict) and value != {},
}


def fields(row):
    """`name:kind` words as a table; a kind with `?` is an option."""
    table = {name: (KINDS[kind.rstrip("?")], kind.rstrip("?"), not kind.endswith("?"))
             for name, kind in (word.split(":") for word in row.split())}
    return table


def reads_as(table, data):
    """Whether every required field is there and every known field is of its kind; unknown fields are ignored (6.3)."""
    return (all(name in data for name, (_, _, required) in table.items() if required)
            and all(table[name][0](value) for name, value in data.items() if name in table))


KINDS["clauses"] = list_of(record(fields("level:level") | {
    "atLeast": (matching("(share:(100|[1-9]?[0-9]))|(count:(0|[1-9][0-9]*))"), "atLeast", True)}))
KINDS["routeSteps"] = list_of(record(fields("step:code title:text proof:courseState?")))
KINDS["programmeSteps"] = list_of(record(fields("step:code title:text withinDays:count area:area?")))
KINDS["modules"] = list_of(record(fields("module:code title:text areas:areas from:level to:level minutes:count")))
KINDS["rule"] = record({
    "aggregator": (one_of("k-of-6", "median", "lowest", "total"), "aggregator", False),
    "k": (lambda value: number(value) and 1 <= value <= 6, "k", False),
    "ranks": (list_of(list_of(method)), "ranks", False),
    "validity": (lambda value: number(value) and value >= 1, "validity", False),
    "areaTable": (map_of(["3", "4", "5"], lambda sums: list_of(number)(sums) and len(sums) == 5), "table", False),
    "totalTable": (lambda sums: list_of(number)(sums) and len(sums) == 5, "table", False)})

CANVAS_STEP = "team:code step:code reason:text? evidence:text?"
FACTS = {name: fields(row + " note:text? key:text?") for name, row in {
    "college-opened": "college:code name:text institution:text? sector:text?",
    "team-formed": "team:code name:text college:code sector:text?",
    "team-dissolved": "team:code into:code?",
    "person-joined": "person:person team:code function:function background:background? fte:count?",
    "person-moved": "person:person team:code? function:function? fte:count?",
    "person-left": "person:person reason:text?",
    "person-merged": "person:person into:person",
    "role-taken": "person:person role:code team:code? college:code? domain:text? layer:text? minutes:count?",
    "role-ended": "person:person role:code team:code? college:code?",
    "level-rule-adopted": "rule:rule decision:text?",
    "ambition-set": "ambition:code scope:scope deadline:day clauses:clauses decision:text?",
    "ambition-endorsed": "ambition:code team:code manager:person?",
    "round-opened": "round:code scope:scope until:day?",
    "round-closed": "round:code",
    "level-measured": "person:person method:method assessor:person? level:level? areas:areaLevels? scores:scores? "
                      "round:code? framework:text?",
    "team-level-measured": "team:code method:method counts:levelCounts round:code?",
    "level-contested": "person:person event:event reason:text",
    "contest-settled": "contest:event outcome:text",
    "need-recorded": "team:code topic:text competences:competences? round:code? studyDay:event?",
    "workshop-held": "title:text minutes:count facilitators:persons? team:code? college:code? tools:codes? "
                     "competences:competences? studyDay:event? series:text? needs:events?",
    "workshop-attended": "workshop:event person:person minutes:count?",
    "coaching-held": "coach:person minutes:count team:code? topic:text? tools:codes? competences:competences? "
                     "request:event? needs:events?",
    "coaching-attended": "coaching:event person:person",
    "help-given": "helper:person helped:person? team:code? topic:text minutes:count?",
    "adoption-route-adopted": "route:code steps:routeSteps",
    "canvas-step-started": CANVAS_STEP, "canvas-step-completed": CANVAS_STEP,
    "canvas-step-reopened": CANVAS_STEP, "canvas-step-skipped": CANVAS_STEP,
    "canvas-course-observed": "team:code course:text state:courseState students:count? source:text",
    "onboarding-programme-adopted": "programme:code steps:programmeSteps",
    "onboarding-started": "person:person programme:code",
    "onboarding-paused": "person:person", "onboarding-resumed": "person:person",
    "onboarding-step-completed": "person:person step:code",
    "onboarding-ended": "person:person outcome:outcome reason:text?",
    "gap-identified": "person:person area:area from:level to:level",
    "learning-line-adopted": "line:code version:version modules:modules decision:text?",
    "learning-line-staged": "line:code stage:stage",
    "development-agreed": "person:person kind:agreementKind line:code? target:level? due:day? wishes:areas? "
                          "strengths:areas?",
    "module-assigned": "person:person module:code needs:events?",
    "module-completed": "person:person module:code minutes:count?",
    "exemption-granted": "person:person module:code reason:text?",
    "agreement-ended": "person:person line:code outcome:text",
    "person-forgotten": "person:person ground:text",
    "report-issued": "period:text college:code? asOf:day frontier:object sha256:text language:text",
}.items()}

AMENDMENTS = {name: fields(row + " note:text? key:text?") for name, row in {
    "event-corrected": "event:event data:object? on:day? reason:text",
    "event-retracted": "event:event reason:text",
    "event-reinstated": "event:event reason:text",
    "event-erased": "event:event ground:text",
}.items()}

# Section 6.3: what a fact of the type requires to count. Optional pointers do not matter.
REQUIRES = {"workshop-attended": ("workshop", "workshop-held"), "coaching-attended": ("coaching", "coaching-held"),
            "contest-settled": ("contest", "level-contested"), "level-contested": ("event", "level-measured")}


def identifies(type, field):
    """Whether the field says whom or what a fact of the type is about (6.3), so that no correction may touch it: the
    named ones in any type, and each required code or pointer, save the actors of help and coaching."""
    _, kind, required = FACTS[type].get(field, (None, None, False))
    return (field in ("person", "helped", "team", "college", "workshop", "coaching") or field == "course"
            or required and kind in ("code", "event", "person") and field not in ("helper", "coach"))
