"""From the files of a store to the facts of DESIGN.md section 6, by the plainest way there is."""
import dataclasses, datetime, json, os, pathlib, re

import catalogue


@dataclasses.dataclass
class Fact:
    id: str
    key: tuple
    type: str
    on: datetime.date
    recorded: str
    by: str
    data: dict
    file: str
    line: int
    retracted: bool = False
    amended_by: list = dataclasses.field(default_factory=list)

    @property
    def place(self):
        """Every *latest* is the greatest of these (6.4)."""
        return (self.on, self.key)


def written(store):
    """Every line that stands (sections 3 and 4): all writers, whole batches only, in log order."""
    log, lines = pathlib.Path(store, "EventLog"), []
    for folder in log.iterdir():
        if not re.fullmatch("[a-z][a-z0-9]{1,15}", folder.name) or folder.name == "register":
            continue
        own = []
        for segment in sorted(folder.iterdir()):
            if re.fullmatch(r"\d{4}-\d{4}\.jsonl", segment.name, re.ASCII):
                whole = segment.read_bytes().split(b"\n")[:-1]  # what follows the last LF was never acknowledged
                for number, line in enumerate(whole, 1):
                    event = json.loads(line)
                    event["file"], event["line"] = "EventLog/%s/%s" % (folder.name, segment.name), number
                    event["key"] = (event["recorded"], folder.name.encode(), int(event["id"].rpartition("-")[2]))
                    own.append(event)
        while own and "left" in own[-1]:  # a batch without its end counts for nothing (section 2)
            own.pop()
        lines += own
    return sorted(lines, key=lambda event: event["key"])


def last_millisecond(day):
    """The end of an Amsterdam day in UTC: an hour before midnight, in summer two (6.2, principle 2)."""
    tomorrow = day + datetime.timedelta(days=1)
    last_sunday = lambda month: max(d for d in (datetime.date(tomorrow.year, month, n) for n in range(25, 32))
                                    if d.weekday() == 6)
    # Summer time starts and ends in the night before the Sunday's morning, so at that Sunday's midnight it is as before.
    summer = last_sunday(3) < tomorrow <= last_sunday(10)
    midnight = datetime.datetime.combine(tomorrow, datetime.time()) - datetime.timedelta(hours=2 if summer else 1)
    return (midnight - datetime.timedelta(milliseconds=1)).strftime("%Y-%m-%dT%H:%M:%S.999Z")


def amsterdam_day(moment):
    """The Amsterdam day on which a moment falls."""
    day = datetime.date.fromisoformat(moment[:10])
    return day if moment <= last_millisecond(day) else day + datetime.timedelta(days=1)


def admitted(lines, known_at):
    """What known-at lets through, and the `knownAt` of the answer (6.2)."""
    asked = None
    if known_at is None:
        kept = lines
    elif known_at.startswith("{") or os.path.isfile(known_at):
        frontier = json.loads(known_at if known_at.startswith("{") else pathlib.Path(known_at).read_text())
        for writer, end in frontier.items():
            last = [e for e in lines if e["id"] == "%s-%d" % (writer, end["number"])]
            if not last or "left" in last[0] or last[0]["hash"] != end["hash"]:
                raise SystemExit("the frontier of %s does not fit this log" % writer)
        kept = [e for e in lines if e["key"][2] <= frontier.get(e["key"][1].decode(), {"number": 0})["number"]]
    else:
        asked = last_millisecond(catalogue.day(known_at)) if catalogue.day(known_at) else known_at
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", asked, re.ASCII):
            raise SystemExit("not a moment: " + known_at)
        kept = [e for e in lines if e["recorded"] <= asked]
    return kept, asked or max((e["recorded"] for e in kept), default=None)


def amend(fact, amendments):
    """Applies the amendments of one fact, in order of their keys (6.3)."""
    for amendment in amendments:
        data = amendment["data"]
        if amendment["type"] == "event-corrected":
            change = data.get("data", {})
            if any(catalogue.identifies(fact.type, field) for field in change):
                continue  # ignored whole: retract and log again
            fact.data = {field: value for field, value in (fact.data | change).items() if value is not None}
            fact.on = catalogue.day(data["on"]) if "on" in data else fact.on
        elif amendment["type"] in ("event-retracted", "event-reinstated"):
            fact.retracted = amendment["type"] == "event-retracted"
        fact.amended_by.append(amendment["id"])


def same_person(merges):
    """For each merged code the one code that stands for all of them, whatever the day (6.2)."""
    into = {}

    def root(code):
        return root(into[code]) if code in into else code

    for merge in sorted(merges, key=lambda fact: fact.key):
        one, other = root(merge.data["person"]), root(merge.data["into"])
        if one != other:  # else it would close a circle, or says again what is known: ignored
            into[one] = other
    return root


class History:
    """All facts that count, those that were retracted, and who is who."""

    def __init__(self, store, known_at=None):
        lines = written(store)
        # An erasure holds at every known-at, and points at anything but an erasure (6.3).
        kinds = {e["id"]: e["type"] for e in lines}
        erased = {e["data"]["event"] for e in lines if e["type"] == "event-erased" and readable(e)
                  and kinds.get(e["data"]["event"]) != "event-erased"}
        kept, self.known_at = admitted(lines, known_at)
        kept = [e for e in kept if e["id"] not in erased and readable(e)]

        amendments = [e for e in kept if e["type"] in catalogue.AMENDMENTS]
        facts = []
        for e in kept:
            if e["type"] in catalogue.FACTS:
                fact = Fact(e["id"], e["key"], e["type"], catalogue.day(e["on"]), e["recorded"], e["by"], e["data"],
                            e["file"], e["line"])
                amend(fact, [a for a in amendments if a["data"]["event"] == e["id"]])
                if catalogue.reads_as(catalogue.FACTS[fact.type], fact.data):  # else it does not count (6.3)
                    facts.append(fact)

        self.root = same_person([f for f in facts if f.type == "person-merged" and not f.retracted])
        for fact in facts:
            fact.by = self.root(fact.by)
            fact.data = {field: self.named(catalogue.FACTS[fact.type].get(field), value)
                         for field, value in fact.data.items()}

        counting = [f for f in facts if not f.retracted]
        while True:  # what requires something that does not count does not count either (6.3)
            types = {f.id: f.type for f in counting}
            standing = [f for f in counting if f.type not in catalogue.REQUIRES
                        or types.get(f.data[catalogue.REQUIRES[f.type][0]]) == catalogue.REQUIRES[f.type][1]]
            if len(standing) == len(counting):
                break
            counting = standing
        self.facts = {type: [f for f in counting if f.type == type] for type in catalogue.FACTS}
        self.retracted = [f for f in facts if f.retracted]

    def named(self, field, value):
        kind = field[1] if field else None
        return self.root(value) if kind == "person" else (
            [self.root(one) for one in value] if kind == "persons" else value)

    def of(self, *types, until=datetime.date.max, **where):
        """The facts of these types with `on` up to a day, oldest first; as-of is nothing else (6.4)."""
        return sorted((f for type in types for f in self.facts[type] if f.on <= until
                       and all(f.data.get(field) == value for field, value in where.items())),
                      key=lambda fact: fact.place)

    def latest(self, *types, until, **where):
        found = self.of(*types, until=until, **where)
        return found[-1] if found else None


def readable(e):
    """Whether a line can be taken for what it says; an amendment that cannot never was (6.3)."""
    return (e["data"] is not None and e["v"] == 1
            and (e["type"] not in catalogue.AMENDMENTS
                 or catalogue.reads_as(catalogue.AMENDMENTS[e["type"]], e["data"])))
