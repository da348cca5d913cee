import Arguments
import Domain
import Reports
import Storage

/// Checks every line and every hash of the log, and what replay tolerates but people should see.
struct Check: Intent {
  var against: [String]

  static let command = Command<any Intent>(
    "check", "Checks every line and every hash of the log, and shows what replay tolerates but people should see.",
    discussion: """
      Without a head that was kept elsewhere, a rewrite of all copies cannot be seen: 'leerlijn head' prints one to keep.
      """,
    examples: [
      Example("leerlijn check", "checks the log"),
      Example("leerlijn check --against head-2026-01-31.txt", "checks that it still holds what a kept head names"),
    ],
    exits: [Exit(1, "there are findings, or the rest of a command that was broken off")],
    takes: Option.repeated("against", "FILE", "a head that was kept elsewhere", read: .text),
    action: Check.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let journal = try desk.store().journal
    let outcome: ReadOutcome
    do throws(StorageError) { outcome = try journal.read(verifyingHashes: true) { _ in } } catch {
      guard case .damaged(let damage) = error else { throw Failure(error) }
      return reply(.damaged, nil, [CheckAnswer.Finding(damage)], exit: .damaged)
    }
    var findings = outcome.findings.map { CheckAnswer.Finding($0) }
    findings += outcome.residue.map { CheckAnswer.Finding($0) }
    for path in against {
      let frontier = try Desk.frontier(try desk.read(path), of: path)
      do throws(StorageError) {
        _ = try journal.read(knownAt: .frontier(frontier)) { _ in }
      } catch {
        guard case .frontier(let writer, let mismatch) = error else { throw Failure(error) }
        findings.append(CheckAnswer.Finding("other-head", writer: writer, message: mismatch.words(writer)))
        return reply(.damaged, outcome, findings, exit: .damaged)
      }
    }
    return reply(outcome.residue.isEmpty ? .sound : .residue, outcome, findings, exit: findings.isEmpty ? .done : .no)
  }

  private func reply(
    _ verdict: CheckAnswer.Verdict, _ outcome: ReadOutcome?, _ findings: [CheckAnswer.Finding], exit: ExitCode
  ) -> Reply {
    let heads = (outcome?.frontier.heads ?? [:]).sorted { $0.key < $1.key }
    let writers = heads.map { CheckAnswer.WriterState($0.key, events: $0.value.number, head: $0.value) }
    let answer = CheckAnswer(
      verdict, events: outcome?.events ?? 0, writers: writers, comparedWith: against, findings: findings)
    return Reply(answer, exit: exit)
  }
}
