import Arguments
import Domain
import Projections
import Reports
import Storage

/// Checks every line and every hash of the log, and what replay tolerates but people should see.
struct Check: Intent {
  var against: [String]

  static let command = Command<any Intent>(
    "Checks every line and every hash of the log, and shows what replay tolerates but people should see.",
    discussion: """
      Without a head that was kept elsewhere, a rewrite of all copies cannot be seen: 'leerlijn head' prints one to keep. \
      An issued report in any form holds one too, and another copy of the store is compared line by line. \
      What was found sound is remembered on this machine, so that later commands notice when events disappear.
      """,
    examples: [
      Example("leerlijn check", "checks the log"),
      Example("leerlijn check --against head-2026-01-31.txt", "checks that it still holds what a kept head names"),
      Example("leerlijn check --against verslag-2024-2025.html", "the same with the head in an issued report"),
      Example("leerlijn check --against /media/backup/leerlijn", "compares it with another copy, line by line"),
    ],
    exits: [Exit(1, "there are findings, or the rest of a command that was broken off")],
    takes: Option.repeated(
      "against", "FILE|DIR", "a head that was kept elsewhere, an issued report, or another copy of the store",
      read: .text),
    action: Check.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let store: Store
    do throws(StorageError) { store = try desk.findStore() } catch {
      guard let damage = error.damagedFormat else { throw Failure(error) }
      return Reply(CheckAnswer(.damaged, events: 0, writers: [], findings: [.init(damage)]), exit: .damaged)
    }
    let journal = store.journal
    var quality = Quality(now: desk.now(in: store))
    let verification = try desk.reading { (progress) throws(StorageError) in
      try journal.verify({ quality.apply($0) }, progress: progress)
    }
    var inspection = Inspection(verification, quality)
    inspection.compareWithMemory(of: journal)
    if !desk.globals.manner.noSnapshot { try inspection.compareWithSnapshot(of: store, at: desk) }
    for path in against { try inspection.compare(journal, with: path, at: desk) }
    // Best effort: a machine without a folder for state checks all the same.
    if inspection.isUndamaged { try? store.state?.note(verification.frontier) }
    return inspection.reply
  }
}

/// What is known of the log, and what it was compared with.
private struct Inspection {
  private let verification: Verification
  private var damage: [CheckAnswer.Finding]
  private var findings: [CheckAnswer.Finding]
  private var comparisons: [CheckAnswer.Comparison] = []

  init(_ verification: Verification, _ quality: Quality) {
    self.verification = verification
    damage = verification.damage.map { CheckAnswer.Finding($0) }
    findings = verification.residue.map { CheckAnswer.Finding($0) }
    findings += verification.findings.map { CheckAnswer.Finding($0) }
    findings += quality.oddities.map { CheckAnswer.Finding($0) }
  }

  /// Whether nothing that was compared showed damage.
  var isUndamaged: Bool { damage.isEmpty }

  /// Every read compares with what this machine remembers: says so, when it remembers anything.
  mutating func compareWithMemory(of journal: Journal) {
    guard !journal.known.isEmpty else { return }
    let agrees = verification.damage.isEmpty
    comparisons.append(CheckAnswer.Comparison(.state, "state-folder", agrees: agrees))
  }

  /// Compares the log with its snapshot, when there is one that a read would look at.
  mutating func compareWithSnapshot(of store: Store, at desk: Desk) throws(Failure) {
    let found = try storing { () throws(StorageError) in
      try store.journal.compare(verification, with: desk.snapshots(of: store), rebuilding: Answers.self)
    }
    guard let found else { return }
    damage += found.comparison.damage.map { CheckAnswer.Finding($0) }
    if found.isFalse { findings.append(CheckAnswer.Finding(falseSnapshotIn: Snapshots.folderName)) }
    let agrees = found.comparison.damage.isEmpty && !found.isFalse && verification.damage.isEmpty
    comparisons.append(
      CheckAnswer.Comparison(.snapshot, "snapshot", agrees: agrees, newer: found.comparison.newer))
  }

  /// Compares the log with a kept head, an issued report or another copy.
  mutating func compare(_ journal: Journal, with path: String, at desk: Desk) throws(Failure) {
    let place = desk.absolute(path)
    let isCopy = path != "-" && PlainFile.isFolder(place, on: desk.surroundings.disk)
    let comparison: Storage.Comparison
    if isCopy {
      let copy = try storing { () throws(StorageError) in try Journal.copy(at: place, on: desk.surroundings.disk) }
      guard copy.format.id == journal.format.id else {
        return findings.append(CheckAnswer.Finding(otherLog: path))
      }
      comparison = try storing { () throws(StorageError) in
        try journal.compare(verification, with: copy, named: path)
      }
    } else {
      let frontier = try Desk.frontier(try desk.read(path), of: path)
      comparison = try storing { () throws(StorageError) in
        try journal.compare(verification, with: frontier, says: .head(path))
      }
    }
    damage += comparison.damage.map { CheckAnswer.Finding($0) }
    findings += comparison.spoilt.map { CheckAnswer.Finding(copy: path, $0) }
    let agrees = comparison.damage.isEmpty && comparison.spoilt.isEmpty && verification.damage.isEmpty
    comparisons.append(
      CheckAnswer.Comparison(
        isCopy ? .copy : .head, path, agrees: agrees, newer: comparison.newer, erased: comparison.erased))
  }

  var reply: Reply {
    let verdict: CheckAnswer.Verdict =
      !damage.isEmpty ? .damaged : verification.residue.isEmpty ? .sound : .residue
    // A folder without events is what a command leaves that was refused.
    let writers = verification.writers.filter { $0.events > 0 || !$0.isWhole }.map { extent in
      CheckAnswer.WriterState(extent.writer, events: extent.events, head: extent.head)
    }
    let answer = CheckAnswer(
      verdict, events: writers.map(\.events).reduce(0, +), writers: writers, comparisons: comparisons,
      findings: damage + findings)
    return Reply(answer, exit: verdict == .damaged ? .damaged : answer.isClean ? .done : .no)
  }
}
