"""Measures every row of DESIGN.md section 13; .ci/bench installs what is needed and calls it.

Whole processes are measured: the clock, and the most memory that the system saw of each. What is compared runs by turns in one
run, pinned to one CPU or free to use two. A figure is the median, the least and the most stand behind it. Seconds belong to the
machine: only ratios say something elsewhere. A row that cannot be measured yet is printed as such, never left out."""
import argparse, contextlib, os, pathlib, re, shutil, statistics, sys, tempfile, time

AS_OF, NOW, YEAR = "2025-06-30", "2025-08-01T08:00:00.000Z", "2024-2025"
HERE, CPUS = pathlib.Path(__file__).parent, sorted(os.sched_getaffinity(0))


def run(words, cpus=2, fails=False):
    """Runs a program: (seconds by the clock and of the processors, megabytes, standard output, standard error)."""
    words = [str(word) for word in words]
    os.sched_setaffinity(0, CPUS[:cpus])
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as talk:
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, talk.fileno(), 2)]
        begin = time.perf_counter()
        child = os.posix_spawnp(words[0], words, os.environ, file_actions=actions)
        _, status, used = os.wait4(child, 0)
        seconds = time.perf_counter() - begin
        output.seek(0), talk.seek(0)
        said, told = output.read().decode(), talk.read().decode()
    os.sched_setaffinity(0, CPUS)
    if os.waitstatus_to_exitcode(status) and not fails:
        sys.exit("FAILED: %s\n%s" % (" ".join(words[:4]), told))
    return (seconds, used.ru_utime + used.ru_stime), used.ru_maxrss / 1024, said, told


class Figure:
    """What several runs of one thing took, by the clock or of the processors."""

    clock = 0

    def __init__(self, runs, seconds=lambda run: run[0]):
        self.all = [seconds(run)[Figure.clock] for run in runs]
        self.seconds = statistics.median(self.all)
        self.megabytes = statistics.median(run[1] for run in runs)

    def __str__(self):
        return "%s (%s–%s)" % (short(self.seconds), short(min(self.all)), short(max(self.all)))


def short(seconds):
    return "%.2f s" % seconds if seconds >= 1 else "%.1f ms" % (seconds * 1000) if seconds < 0.1 else "%.0f ms" % (seconds * 1000)


def by_turns(contenders, times):
    """Name -> figure; each is (words, CPUs, how the seconds are found), and each runs once before to warm up."""
    runs = {name: [] for name in contenders}
    for turn in range(times + 1):
        for name, (words, cpus, *_) in contenders.items():
            one = run(words, cpus)
            if turn:
                runs[name].append(one)
    return {name: Figure(runs[name], *contenders[name][2:]) for name in contenders}


class Table:
    """Prints the rows as they come, and counts those that are not met."""

    def __init__(self):
        self.missed = self.missing = 0

    def head(self, text):
        print("\n" + text, flush=True)

    def row(self, what, figure, beside="", ratio=None, wanted=None, unit="×"):
        met = None
        if wanted is not None:
            met = ratio >= wanted if unit == "×" else ratio <= wanted
            self.missed += not met
        times = "" if ratio is None else ("%.2f %s" if unit == "×" else "%.1f %s") % (ratio, unit)
        wants = "" if wanted is None else "%s %g %s: %s" % ("≥" if unit == "×" else "≤", wanted, unit, "met" if met else "NOT MET")
        print("  %-47s %-30s %-34s %10s  %s" % (what, figure, beside, times, wants), flush=True)

    def nothing(self, what, wanted):
        self.missing += 1
        print("  %-47s not there yet; wanted: %s" % (what, wanted), flush=True)


class Bench:
    def __init__(self, asked):
        self.place, self.bench = asked.place, asked.programs / "leerlijn-bench"
        self.leerlijn, self.asked, self.table = asked.programs / "leerlijn", asked, Table()
        os.environ.update(LEERLIJN_NOW=NOW, LEERLIJN_LANG="en", XDG_STATE_HOME=str(self.place / "state"))
        shutil.rmtree(self.place / "state", ignore_errors=True)

    def store(self, events, people):
        """A store, made once and kept; segments in the order of the log of each writer."""
        store = self.place / ("store-%d-%d" % (events, people))
        if not (store / "whole").exists():
            shutil.rmtree(store, ignore_errors=True)
            run([self.bench, "generate", store, "--events", events, "--people", people])
            (store / "whole").touch()
        return store, sorted(store.glob("EventLog/icoach*/*.jsonl"))

    def peers(self, segments):
        python, words = sys.executable, [AS_OF, *segments]
        own = lambda one: [float(word) for word in one[3].split()]
        return {
            "DuckDB, 1 thread": ([python, HERE / "summary_duckdb.py", 1, *words], 1, own),
            "DuckDB, 2 threads": ([python, HERE / "summary_duckdb.py", 2, *words], 2, own),
            "C++ on simdjson": ([self.place / "summary-cpp", *words], 1),
            "Swift JSONDecoder": ([self.place / "summary-swift", *words], 1),
            "Python with orjson": ([python, "-B", HERE / "summary.py", *words], 1),
        }

    def agree(self, store, segments):
        answer = run([self.bench, "summary", store, "--as-of", AS_OF])[2]
        for name, (words, cpus, *_) in self.peers(segments).items():
            if run(words, cpus)[2] != answer:
                sys.exit("FAILED: %s answers otherwise" % name)
        print("The same %d rows from leerlijn, %s." % (answer.count("\n"), ", ".join(self.peers(segments))))

    def replay(self, store, segments):
        table, summary = self.table, [self.bench, "summary", store, "--as-of", AS_OF]
        figures = by_turns({"one": (summary, 1), "two": (summary, 2), **self.peers(segments)}, self.asked.runs)
        one, two = figures.pop("one"), figures.pop("two")
        table.head("Cold replay into all projections, as a whole process (DuckDB: without the start of Python)")
        wanted = {"DuckDB, 1 thread": 6, "DuckDB, 2 threads": 6, "C++ on simdjson": 1, "Swift JSONDecoder": 60}
        for name, figure in figures.items():
            mine = two if name == "DuckDB, 2 threads" else one
            table.row("%s CPU against %s" % ("2" if mine is two else "1", name), mine,
                      "%s, %.0f MB" % (figure, figure.megabytes), figure.seconds / mine.seconds, wanted.get(name))
        table.row("2 CPUs against 1", two, one, one.seconds / two.seconds, 1.6)

    def simpler(self, store, segments):
        person = self.person(segments)
        figures = by_turns({
            "wc -l": (["wc", "-l", *segments], 1), "grep -cF PERSON": (["grep", "-cF", person, *segments], 1),
            "sha256sum": (["sha256sum", *segments], 1),
            "jq, counting measurements": (["jq", "-n", 'reduce (inputs | select(.type == "level-measured")) as $_ (0; . + 1)', *segments], 1),
            "leerlijn-bench read, keeping nothing": ([self.bench, "read", store], 1),
        }, self.asked.runs)
        self.table.head("For comparison, on 1 CPU")
        for name, figure in figures.items():
            self.table.row(name, figure)

    def memory(self, store, segments):
        self.table.head("Memory of a cold replay: beyond the state is what a read takes that keeps nothing")
        stores = [store] + ([self.store(10 * self.asked.events, self.asked.people)[0]] if self.asked.large else [])
        for store in stores:
            figures = by_turns({"read": ([self.bench, "read", store], 2), "one": ([self.bench, "summary", store], 1),
                                "two": ([self.bench, "summary", store], 2)}, self.asked.runs if store != stores[0] else 1)
            read, one, two = figures.values()
            self.table.row(store.name, "%.0f MB with the state" % two.megabytes, "", read.megabytes, 64, "MB")
            if store != stores[0]:
                self.table.row("2 CPUs against 1, " + store.name, two, one, one.seconds / two.seconds, 1.6)
        if not self.asked.large:
            self.table.nothing("the same at %d events: ask with --large" % (10 * self.asked.events), "≤ 64 MB, 1.6 ×")

    def verify(self, store, segments):
        figures = by_turns({
            "verify": ([self.bench, "verify", store], 2), "verify 1": ([self.bench, "verify", store], 1),
            "sha256sum": (["sha256sum", *segments], 1), "check": ([self.leerlijn, "check", "--store", store], 2),
            "check 1": ([self.leerlijn, "check", "--store", store], 1)}, self.asked.runs)
        self.table.head("Verification of every line's hash")
        hashes = figures["sha256sum"]
        self.table.row("2 CPUs against sha256sum", figures["verify"], hashes, hashes.seconds / figures["verify"].seconds, 1)
        self.table.row("1 CPU against sha256sum", figures["verify 1"], hashes, hashes.seconds / figures["verify 1"].seconds)
        self.table.row("2 CPUs against 1", figures["verify"], figures["verify 1"], figures["verify 1"].seconds / figures["verify"].seconds)
        self.table.row("leerlijn check, with the meaning of events", figures["check"], hashes, hashes.seconds / figures["check"].seconds)
        self.table.row("leerlijn check, 2 CPUs against 1", figures["check"], figures["check 1"], figures["check 1"].seconds / figures["check"].seconds)

    def person(self, segments):
        """Somebody whose level was measured often, from the middle of the log."""
        with open(segments[0], "rb") as lines:
            lines.seek(segments[0].stat().st_size // 2)
            return next(match[1].decode() for line in lines if (match := re.search(rb'"level-measured".*"person":"(p-\w+)"', line)))

    def answers(self, store, person):
        ask = [self.leerlijn, "--store", store, "--as-of", AS_OF]
        return {"status": [*ask, "status"], "teams": [*ask, "teams"], "onboarding": [*ask, "onboarding"], "canvas": [*ask, "canvas"],
                "learning-line": [*ask, "learning-line"], "audit PERSON": [*ask, "audit", person],
                "journal --person PERSON": [*ask, "journal", "--person", person], "people": [*ask, "people"]}

    def queries(self, store, segments):
        self.table.head("Any query over a snapshot")
        answers = self.answers(store, self.person(segments))
        run(answers["teams"])
        if not [file for file in (store / "Snapshots").iterdir() if not file.name.startswith(".git")]:
            return self.table.nothing(store.name, "≤ 5 ms")
        for name, figure in by_turns({name: (words, 2) for name, words in answers.items()}, self.asked.runs).items():
            self.table.row(name, figure, "", figure.seconds * 1000, 5, "ms")

    def small(self, *_):
        store, segments = self.store(10_000, 500)
        words = {"version": [self.leerlijn, "version"], **{
            name: [*words, "--no-snapshot"] for name, words in self.answers(store, self.person(segments)).items()}}
        figures = by_turns({"/bin/true": (["/bin/true"], 2), **{name: (one, 2) for name, one in words.items()}}, 3 * self.asked.runs)
        self.table.head("Start, and any answer over 10,000 events without a snapshot (a process that does nothing: %s)" % figures.pop("/bin/true"))
        for name, figure in figures.items():
            self.table.row(name, figure, "", figure.seconds * 1000, 1 if name == "version" else 10, "ms")

    def audit(self, store, segments):
        self.table.head("One docent's audit without a snapshot (it verifies every hash)")
        words = [self.leerlijn, "--store", store, "--as-of", AS_OF, "--no-snapshot", "audit", self.person(segments)]
        figures = by_turns({"audit": (words, 2), "replay": ([self.bench, "summary", store], 2)}, self.asked.runs)
        audit, replay = figures.values()
        self.table.row("audit against a cold replay", audit, replay, replay.seconds / audit.seconds, 1)

    def report(self, *_):
        store, _ = self.store(self.asked.events * 3 // 10, self.asked.people * 3 // 10)
        words = [self.leerlijn, "--store", store, "report", "year", YEAR, "--format", "html", "-o", self.place / "report.html", "-y"]
        figure = by_turns({"report": (words, 2)}, self.asked.runs)["report"]
        self.table.head("Year report, hashes verified")
        self.table.row(store.name, figure, "", figure.seconds * 1000, 800, "ms")

    @contextlib.contextmanager
    def writer(self, store):
        """The words with which a new writer records in a store; what it recorded is taken away again."""
        by = re.search(r'"by":"(p-\w+)"', next(store.glob("EventLog/icoach1/*.jsonl")).open().readline())[1]
        try:
            run([self.leerlijn, "init", store, "--writer", "bench"])
            yield [self.leerlijn, "--store", store, "--by", by]
        finally:
            shutil.rmtree(store / "EventLog" / "bench", ignore_errors=True)
            shutil.rmtree(self.place / "state", ignore_errors=True)

    def appends(self, store, _):
        self.table.head("Appending, as a whole process")
        trace = self.place / "trace"
        with self.writer(store) as record:
            # A question leaves a snapshot behind, on which recording goes on.
            run([self.leerlijn, "--store", store, "head"])
            log = [*record, "log", "event", "tool-tried", "--on", AS_OF, "--data", '{"person":"%s","tool":"canvas"}' % record[-1]]
            figure = by_turns({"append": (log, 2)}, self.asked.runs)["append"]
            run(["strace", "-f", "-T", "-y", "-o", trace, "-e", "trace=write,pwrite64,fsync,fdatasync", *log])
        calls = [line for line in trace.read_text().splitlines() if "/EventLog/bench/" in line and ".jsonl>" in line]
        writes, syncs = (sum(name in call for call in calls) for name in ("write", "sync"))
        sync = sum(float(call.rsplit("<", 1)[1][:-1]) for call in calls if "sync" in call)
        self.table.row("one durable append: writes and syncs of the log", "%d and %d" % (writes, syncs), "",
                       writes + syncs, 2, "calls")
        self.table.row("one durable append beyond its sync", figure, "the sync: " + short(sync),
                       (figure.seconds - (0 if Figure.clock else sync)) * 1000, 5, "ms")

    def imports(self, *_):
        """`import` is to come; a round of measurements from a file is what comes nearest to it."""
        self.table.head("Importing, as a whole process")
        self.table.nothing("import of 100,000 rows", "≥ 300,000 events a second")
        rows = self.asked.events // 10
        store, segments = self.store(52 * rows // 10, 13 * rows // 10)
        staff = {}
        for segment in segments:
            for line in segment.open():
                if match := re.search('"type":"person-(joined|left|merged)".*"data":{"person":"(p-[^"]+)"', line):
                    staff[match[2]] = match[1]
        people = [person for person, last in staff.items() if last == "joined"][:rows]
        sheet = self.place / "round.tsv"
        sheet.write_text("person\tlevel\n" + "".join(person + "\tB1\n" for person in people))
        runs = []
        for _ in range(self.asked.runs):
            with self.writer(store) as record:
                runs.append(run([*record, "log", "level", "--from", sheet, "--method", "self", "--on", "2025-07-31"]))
        figure = Figure(runs)
        self.table.row("log level --from, %d rows behind %s" % (len(people), store.name), figure,
                       "%d events a second" % (len(people) / figure.seconds))

    PARTS = ["replay", "simpler", "memory", "verify", "queries", "small", "audit", "report", "appends", "imports"]

    def everything(self):
        asked = self.asked
        store, segments = self.store(asked.events, asked.people)
        print("%s: %d MB in %d files, %d runs of each, %d CPUs%s" % (
            store.name, sum(file.stat().st_size for file in segments) / 1e6, len(segments), asked.runs, len(CPUS),
            ", seconds of the processors: rows that ask for less waiting say nothing" if asked.busy else ""))
        self.agree(store, segments)
        for part in asked.only:
            getattr(self, part)(store, segments)
        print("\n%d rows are not met, %d cannot be measured yet." % (self.table.missed, self.table.missing))


def main():
    words = argparse.ArgumentParser(prog=".ci/bench", description="Measures every row of DESIGN.md section 13.")
    words.add_argument("place", type=lambda word: pathlib.Path(word).resolve(), help=argparse.SUPPRESS)
    words.add_argument("programs", type=pathlib.Path, help=argparse.SUPPRESS)
    words.add_argument("--events", type=int, default=1_000_000)
    words.add_argument("--people", type=int, default=50_000)
    words.add_argument("--runs", type=int, default=5, help="how often each is run, at least 5 for figures that count")
    words.add_argument("--busy", action="store_true", help="for a busy machine: seconds of the processors, not by the clock")
    words.add_argument("--only", nargs="+", choices=Bench.PARTS, default=Bench.PARTS, help="only these parts")
    words.add_argument("--large", action="store_true", help="also ten times as many events")
    asked = words.parse_args()
    Figure.clock = int(asked.busy)
    Bench(asked).everything()


if __name__ == "__main__":
    main()
