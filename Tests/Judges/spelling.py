#!/usr/bin/env python3
"""Decides for a line whether DESIGN.md section 4 allows it, written from that text alone: spelling.py < VERDICTS

Each line of the input is `+` or `-`, a space, and the bytes of a line of the log in hexadecimal: what the program
says of it. Says how many were compared, and fails at the first ten that it judges differently.

Where the text leaves something open, this is how it is read: the name of a type is spelled as a code is (at most 32
characters), the number in an id is at most 2^53 - 1 as every other integer, and `other controls` are those of JSON, below
U+0020.
"""
import calendar, re, sys

MOST = 2 ** 53 - 1
SEALED = rb'"[A-Za-z0-9_-]{%d}[%s]"'
SALT = SEALED % (21, b"AQgw")
HASH = SEALED % (42, b"AEIMQUYcgkosw048")
CODE = rb"(?=[a-z0-9-]{1,32}\")[a-z0-9]+(?:-[a-z0-9]+)*"
DAY = rb"(\d{4})-(\d\d)-(\d\d)"
HEAD = re.compile(
    rb'\{"id":"(?!register-)[a-z][a-z0-9]{1,15}-([1-9][0-9]*)","type":"(' + CODE + rb')","v":([1-9][0-9]*),"on":"' + DAY +
    rb'","recorded":"' + DAY + rb'T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z","by":"p-[a-hjkmnp-z2-9]{8}"'
    rb'(?:,"left":([1-9][0-9]*))?,"data":')
TAIL = re.compile(rb',"salt":' + SALT + rb',"hash":' + HASH + rb"\}")
ERASED = re.compile(rb'null,"erased":' + HASH + rb',"hash":' + HASH + rb"\}")
NUMBER = re.compile(rb"0|-?[1-9][0-9]*")
STRING = re.compile(
    rb'"(?:[^"\\\x00-\x1f]|\\["\\bfnrt]|\\u00(?:0[0-7be-f]|1[0-9a-f]))*"')


class Wrong(Exception):
    pass


def exists(year, month, day):
    year, month, day = int(year), int(month), int(day)
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def token(pattern, line, at):
    found = pattern.match(line, at)
    if not found:
        raise Wrong(at)
    return found.end()


def value(line, at, depth, null):
    """Goes past the value that stands here; null may stand here when `null` is true, and, when it is a function, in the
    members of this object whose keys it says yes to."""
    first = line[at:at + 1]
    if first == b'"':
        return token(STRING, line, at)
    if first in (b"{", b"["):
        return container(line, at, depth + 1, null)
    if line.startswith(b"null", at):
        if null is not True:
            raise Wrong(at)
        return at + 4
    end = token(NUMBER, line, at)
    if abs(int(line[at:end])) > MOST:
        raise Wrong(at)
    return end


def container(line, at, depth, null):
    """Goes past an object or array."""
    if depth > 8:
        raise Wrong(at)
    is_object, close = line[at:at + 1] == b"{", b"}" if line[at:at + 1] == b"{" else b"]"
    keys = set()
    while True:
        at += 1
        if is_object:
            end = token(STRING, line, at)
            key = line[at:end]
            if key in keys or line[end:end + 1] != b":":
                raise Wrong(at)
            keys.add(key)
            at = end + 1
        at = value(line, at, depth, is_object and callable(null) and null(key))
        if line[at:at + 1] == close:
            return at + 1
        if line[at:at + 1] != b",":
            raise Wrong(at)


def allowed(line):
    if len(line) > 65535:
        return False
    try:
        line.decode("utf-8", "strict")
    except UnicodeDecodeError:
        return False
    head = HEAD.match(line)
    if not head:
        return False
    number, kind, version, *days, left = head.groups()
    if not exists(*days[:3]) or not exists(*days[3:6]):
        return False
    if any(int(part) > MOST for part in (number, version, left) if part):
        return False
    at = head.end()
    if ERASED.fullmatch(line, at):
        return True
    if line[at:at + 1] != b"{":
        return False
    # Null stands only where a correction takes a field away: a member of the `data` of its data.
    correction = kind == b"event-corrected"
    try:
        at = container(line, at, 2, lambda key: (lambda inner: True) if correction and key == b'"data"' else False)
    except Wrong:
        return False
    return bool(TAIL.fullmatch(line, at))


def main():
    compared = accepted = differ = 0
    for row in sys.stdin:
        verdict, _, digits = row.rstrip("\n").partition(" ")
        line = bytes.fromhex(digits)
        compared += 1
        ours = allowed(line)
        accepted += ours
        if ours != (verdict == "+"):
            differ += 1
            print("the program %s, the judge %s: %r" % (
                "accepts" if verdict == "+" else "refuses", "allows it" if ours else "does not", line[:2000]))
            if differ == 10:
                break
    print("%d lines compared, %d allowed, %d differences" % (compared, accepted, differ))
    if differ or not accepted or accepted == compared:
        sys.exit(1)


if __name__ == "__main__":
    main()
