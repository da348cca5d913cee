package import Domain

/// The readers of what people hand in, by themselves: for proofs that hand in anything.
package enum HandedIn {
  /// The days that a word means when it is a certain day today: the last such day, and the next.
  package static func day(_ text: String, today: Day) -> (last: Day, next: Day)? {
    DayWord(text).map { ($0.resolved(today: today), $0.resolvedAhead(today: today)) }
  }

  /// The state of the log that a kept head names.
  package static func head(_ bytes: [UInt8]) -> Frontier? {
    try? Desk.frontier(bytes, of: "head")
  }
}
