package import Domain
import Wire

/// What a line of a known kind says, as a plain value: the quick reader of canonical lines must say the same as the parser.
package struct EventReading: Equatable, Sendable {
  package let fact: Fact
  package let key: ImportKey?
  package let note: Note?
  package let left: Int
  package let hash: String
  /// Where the parts stand on which the hash depends.
  private let head: Range<Int>
  private let sealed: Envelope.Seal

  /// Reads the bytes of a line, without its line feed, as the parser and the fields do, with what is known of who is who;
  /// nothing when it is no lawful line, no event of a known kind, or has something to note.
  package init?(_ bytes: [UInt8], merges: Merges = Merges()) {
    var parser = LineParser()
    guard let line = try? parser.read(bytes.span), let data = line.data, let kind = EventKind.named(line.type),
      line.version <= kind.version
    else { return nil }
    let merged = AmendmentSurvey.keepsCodes(line.type) ? [:] : merges.substitutes
    let reading = kind.read(data, merged: merged)
    guard let contents = reading.contents, reading.unknown.isEmpty else { return nil }
    let fact = Fact(key: line.key, on: line.on, by: merges.person(line.by), event: contents.event)
    self.init(fact, Remarks(key: contents.key, note: contents.note), line.envelope)
  }

  /// Reads the bytes of a line with what stands behind them in a block as canonical lines are read; nothing when that is
  /// left to the parser, as are those that name somebody by another code where what was recorded has to be told.
  package init?(
    canonical bytes: [UInt8], before rest: [UInt8], merges: Merges = Merges(), holdingOriginal: Bool = false
  ) {
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen > Spelling.id.count,
      let writer = Writer(String(decoding: bytes[Spelling.id.count..<hyphen], as: UTF8.self))
    else { return nil }
    let line = bytes + [Spelling.lineFeed]
    let block = line + rest + [UInt8](repeating: 0, count: FieldReader.canonicalMargin)
    var lines = CanonicalLines(
      of: writer, merges: merges, substitutes: Substitutes(merges.substitutes), isSubstituting: !holdingOriginal)
    lines.take(block)
    var reading: EventReading?
    lines.read(in: block.span, at: 0, before: line.count) { fact, remarks, line in
      guard line.count == bytes.count else { return }
      reading = EventReading(fact, remarks, line.envelope)
    }
    guard let reading else { return nil }
    self = reading
  }

  private init(_ fact: Fact, _ remarks: Remarks, _ envelope: Envelope) {
    self.fact = fact
    (key, note) = (remarks.key, remarks.note)
    (left, hash) = (envelope.left, envelope.hash.text)
    (head, sealed) = (envelope.parts.head, envelope.parts.seal)
  }
}
