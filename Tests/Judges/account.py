"""What the program said it recorded, held against what stands in the log."""
import contextlib, io, json, pathlib, re, stat

import verify

WRITER = re.compile(r"(?!register$)[a-z][a-z0-9]{1,15}")
SEGMENT = re.compile(r"\d{4}-\d{4}\.jsonl")
# Exit codes of DESIGN.md section 10 that say that nothing was recorded.
REFUSALS = {1, 64, 65, 66, 73, 74, 75, 77, 78, 79}


class Said:
    """How one run ended: `verdict` is recorded, nothing or unknown; anything else it may not say is in `problems`."""

    def __init__(self, code, out, talk=b""):
        self.code, self.out, self.talk, self.problems = code, out, talk, []
        try:
            answer = json.loads(out) if out.endswith(b"\n") else {}
        except ValueError:
            answer = {}
        self.answer = answer if isinstance(answer, dict) else {}
        self.lines = [line.encode() + b"\n" for line in self.answer.get("lines", [])]
        self.ids = self.answer.get("recorded", [])
        self.codes = set(re.findall(rb'"code":"([a-z-]+)"', talk))
        # Of an answer that cannot be written, people are told in plain words, whatever form was asked for.
        self.codes |= {b"unwritten"} if b"The answer could not be written" in talk else set()
        if self.lines:
            self.verdict = "recorded"
        elif code < 0 or code == 76 or b"unwritten" in self.codes:
            self.verdict = "unknown"
        else:
            self.verdict = "nothing"
        if code >= 128 or code not in REFUSALS | {0, 76} and code >= 0:
            self.problems.append("exit %d is no exit code of the program" % code)
        if [json.loads(line)["id"] for line in self.lines] != self.ids:
            self.problems.append("the ids are not those of the lines")
        if self.lines and code not in (0, 74) and code >= 0:
            self.problems.append("exit %d, though it says what it recorded" % code)

    def __str__(self):
        return "exit %d, %s\n%s%s" % (self.code, self.verdict, self.out.decode()[:600], self.talk.decode()[:600])


def segments(store):
    """The files with lines: writer -> paths in the order of the chain."""
    log = pathlib.Path(store, "EventLog")
    folders = sorted(f for f in log.iterdir() if WRITER.fullmatch(f.name)) if log.is_dir() else []
    return {f.name: sorted(s for s in f.iterdir() if SEGMENT.fullmatch(s.name)) for f in folders}


def standing(store):
    """The whole lines of each writer, and the bytes behind its last line feed."""
    result = {}
    for writer, paths in segments(store).items():
        data = b"".join(path.read_bytes() for path in paths)
        lines = data.splitlines(keepends=True) if b"\r" not in data else re.findall(rb"[^\n]*\n|[^\n]+$", data)
        rest = lines.pop() if lines and not lines[-1].endswith(b"\n") else b""
        result[writer] = (lines, rest)
    return result


def batches(lines):
    """The lines, grouped into batches; a last group without its end stays open."""
    groups, open_ = [], False
    for line in lines:
        if not open_:
            groups.append([])
        groups[-1].append(line)
        open_ = b'"left":' in line.partition(b',"data":')[0]
    return groups, open_


def faults(store):
    """Everything that may not be in a log at rest: gaps, doubled numbers, half batches, residue, hashes that do not fit."""
    found = []
    for writer, (lines, rest) in standing(store).items():
        if rest:
            found.append("%s: %d bytes without a line feed at the end" % (writer, len(rest)))
        numbers = [line.partition(b'","')[0] for line in lines]
        if numbers != [b'{"id":"%s-%d' % (writer.encode(), n) for n in range(1, len(lines) + 1)]:
            found.append("%s: the numbers have gaps, or one is used twice" % writer)
        if batches(lines)[1]:
            found.append("%s: half a batch at the end" % writer)
    return found + ([] if found else hashes(store))


def hashes(store):
    """What the outside verifier says against the store."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            verify.main(store)
        except SystemExit as refusal:
            return [str(refusal)]
        except (OSError, IndexError) as error:
            return ["the outside verifier cannot read it: %s" % error]
    return []


def strays(store, drafts=()):
    """Files that are none of a store's, and modes that let others in; drafts of these names may stand there."""
    found = []
    for path in sorted(pathlib.Path(store).rglob("*")):
        name = str(path.relative_to(store))
        if not re.fullmatch(r"EventLog(/FORMAT|/\.gitattributes|/\.gitignore|/register(/people\.csv)?|"
                            r"/(?!register/)[a-z][a-z0-9]{1,15}(/\.torn(/[^/]*)?|/\d{4}-\d{4}\.jsonl)?)?|"
                            r"Snapshots(/[^/]*)?", name) and path.name not in drafts:
            found.append("%s does not belong there" % name)
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            found.append("%s has the mode %o" % (name, mode))
    return found


def is_erased(line, later):
    """Whether a line is what an erasure leaves of an earlier one: head and hash stay, contents and salt go."""
    return (later.partition(b',"data":')[0] == line.partition(b',"data":')[0] and later[-47:] == line[-47:]
            and b',"data":null,"erased":"' in later)


def judge(writer, before, said, after, erasing=False):
    """What was answered against the lines before and after: gives what is wrong, and the lines that were added."""
    wrong = list(said.problems)
    added = after[len(before):]
    kept = len(after) >= len(before) and all(
        one == other or erasing and is_erased(one, other) for one, other in zip(before, after))
    if not kept:
        wrong.append("a line that stood there is gone or changed")
    if said.verdict == "recorded" and added != said.lines:
        wrong.append("%d lines were acknowledged and %d added" % (len(said.lines), len(added)))
    if said.verdict == "nothing" and added:
        wrong.append("'nothing recorded', and %d lines were added" % len(added))
    if said.verdict == "unknown":
        groups, open_ = batches(added)
        if len(groups) > 1 or open_:
            wrong.append("an unknown outcome added %d lines that are not one whole batch" % len(added))
    return wrong, added
