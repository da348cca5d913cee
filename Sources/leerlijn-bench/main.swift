import Bench
import Storage

// What it can do stands in `leerlijn-bench help`; .ci/bench measures with it.
Machine.prepare()
let outcome = BenchOutcome(of: (Machine.words ?? []).map { $0 ?? "" })
_ = Machine.write(Array(outcome.talk.utf8), to: .talk)
let isWritten = Machine.write(Array(outcome.output.utf8), to: .output)
Machine.end(isWritten ? outcome.exit : 74)
