/// One kind of tampering: what is done, and what must show it.
package struct Tampering: Sendable {
  let name: String
  let sign: Sign
  /// Does it; false where this log has no place for it.
  let change: @Sendable (inout Scene) -> Bool

  /// What must show that a log was tampered with.
  enum Sign: Sendable {
    /// The chain or the next segment, on the first line that is another one or so many lines after it; where no line
    /// follows, what was kept elsewhere.
    case line(after: Int = 0)
    /// The same, or the rest of a crash where the last batch looks like one.
    case lineOrResidue
    /// What was kept elsewhere: a head, a copy, or the state folder.
    case outside
    /// Another event, which names what is gone.
    case mention
    /// The rest of a crash.
    case residue
    /// A finding of this code in the file of the first other line, or in this file.
    case finding(String, file: String? = nil)
    /// Damage of this file, wherever in it.
    case file(String)
  }

  init(_ name: String, _ sign: Sign, _ change: @escaping @Sendable (inout Scene) -> Bool) {
    self.name = name
    self.sign = sign
    self.change = change
  }

  /// All kinds (faults.md section 2, rows 15 to 24).
  package static let all = edits + rewrites + orders + forms + spellings + segments + others
}
