import Domain
import Wire

/// The lines of one batch, encoded and read back.
struct Batch {
  private(set) var bytes: [UInt8] = []
  private(set) var recorded: [Recorded] = []
  private(set) var tip: Tip?

  init(
    _ drafts: [Draft], by: PersonCode, at position: AppendPosition, random: inout some RandomNumberGenerator
  ) throws(StorageError) {
    var succession = position.succession
    var parser = LineParser()
    for (index, line) in position.lines(drafts, by: by).enumerated() {
      let salt: String = Base64URL.encode(.random16(&random))
      let link = succession.link
      let encoded = line.line(salt: salt, after: link)
      do throws(LineError) {
        try Batch.check(encoded.bytes, drafts[index], &parser, &succession, position.year)
      } catch {
        throw .unwritable(draft: index, error.fact)
      }
      bytes += encoded.bytes
      recorded.append(Recorded(id: line.id, line: String(decoding: encoded.bytes.dropLast(), as: UTF8.self)))
    }
    tip = succession.tip
  }

  /// Reads a line back as any reader will, before it is written for good.
  private static func check(
    _ bytes: [UInt8], _ draft: Draft, _ parser: inout LineParser, _ succession: inout Succession, _ year: SchoolYear
  ) throws(LineError) {
    let span = bytes.span.extracting(droppingLast: 1)
    let link = succession.link
    let line = try parser.read(span)
    try succession.admit(line.envelope, in: year)
    guard line.envelope.verifies(span, after: link) else { throw LineError(.hash, at: 0, event: line.id) }
    guard let data = line.data, EventKind.named(line.type)?.read(data).contents == draft.contents else {
      throw LineError(.field("data"), at: line.parts.head.count, event: line.id)
    }
  }
}
