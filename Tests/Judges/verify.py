#!/usr/bin/env python3
"""Recomputes every hash of a store as DESIGN.md section 4 defines it, knowing nothing of the program: verify.py STORE"""
import base64, hashlib, json, pathlib, re, sys

SEALED = rb'(?:(?P<data>.+),"salt":"(?P<salt>[\w-]{22})"|null,"erased":"(?P<erased>[\w-]{43})"),"hash":"([\w-]{43})"}\n'

def digest(*parts):
    return base64.urlsafe_b64encode(hashlib.sha256(b"\n".join(parts)).digest()).rstrip(b"=")

def wrong(line, event, previous):
    head, _, rest = line.partition(b',"data":')
    seal = re.fullmatch(SEALED, rest, re.DOTALL)
    if not seal or not head.startswith(b'{"id":"%s",' % event):
        return "not the line of %s" % event.decode()
    commitment = seal["erased"] or digest(b"leerlijn-data-1", seal["salt"], seal["data"])
    if seal[4] != digest(b"leerlijn-line-1", previous, head, commitment):
        return "the hash does not fit"

def main(store):
    log, erased, named = pathlib.Path(store, "EventLog"), {}, set()
    format = (log / "FORMAT").read_bytes().split(b"\n")
    if format[0] != b"leerlijn-log 1":
        sys.exit("%s:1: not a log of format 1" % (log / "FORMAT"))
    for writer in sorted(f for f in log.iterdir() if re.fullmatch("(?!register$)[a-z][a-z0-9]{1,15}", f.name)):
        number, head = 0, format[1]
        for segment in sorted(f for f in writer.iterdir() if re.fullmatch(r"\d{4}-\d{4}\.jsonl", f.name)):
            for place, line in enumerate(segment.read_bytes().splitlines(keepends=True), 1):
                number += 1
                if problem := wrong(line, b"%s-%d" % (writer.name.encode(), number), head):
                    sys.exit("%s:%d: %s" % (segment, place, problem))
                head, event = line[-46:-3], json.loads(line)
                if event["data"] is None: erased[event["id"]] = "%s:%d" % (segment, place)
                elif event["type"] == "event-erased": named.add(event["data"]["event"])
        print(writer.name, number, head.decode())
    if silent := sorted(place for event, place in erased.items() if event not in named):
        sys.exit("%s: erased, and no event says so" % silent[0])

if __name__ == "__main__":
    main(*sys.argv[1:])
