import Faults
import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// leerlijn-proof PROOF [--OPTION NUMBER]...: runs a proof with the amounts of `.ci/run`.
// leerlijn-proof fuzz KIND [--OPTION NUMBER]...: tries one kind of input, or shows the cases.
let words = Array(CommandLine.arguments.dropFirst())
if words.first == "fuzz" {
  guard let fuzzing = FuzzRun(Array(words.dropFirst())) else {
    let kinds = FuzzKind.allCases.map(\.rawValue).joined(separator: "|")
    print("usage: leerlijn-proof fuzz (\(kinds)) [--seconds N] [--seed N] [--from CASE] [--only CASE] [--emit N]")
    exit(64)
  }
  let code = fuzzing.run(
    write: { _ = Machine.write(Array(($0 + "\n").utf8), to: .output) },
    talk: { _ = Machine.write(Array(($0 + "\n").utf8), to: .talk) })
  exit(code)
}
exit(ProofRun(words).run())
