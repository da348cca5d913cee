/// What showed that the log is not as it was recorded (faults.md section 2, rows 17 to 24).
public enum Evidence: String, CaseIterable, Sendable {
  /// The lines themselves: their form, numbers, order and hashes.
  case chain
  /// Lines that follow, whose segment shows that something before it is missing.
  case nextSegment = "next-segment"
  /// A snapshot of what was folded before.
  case snapshot
  /// What this machine remembers of the log.
  case stateFolder = "state-folder"
  /// A head that was kept elsewhere.
  case givenHead = "given-head"
  /// Another copy of the store.
  case givenCopy = "given-copy"
  /// Another event, which names what is missing.
  case mention
}
