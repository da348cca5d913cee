package import Domain
package import Storage
import Wire

/// Reads a line with what stands behind it in a block and with what is known of who is who, or leaves it to the parser.
package typealias ReadsCanonical = @Sendable (_ line: [UInt8], _ rest: [UInt8], _ merges: Merges) -> EventReading?

extension Fuzzer {
  /// Lines of the log: valid ones, and such with a few changes.
  package static func line(
    _ readers: [ComparedReader] = ComparedReader.all,
    canonical: @escaping ReadsCanonical = { EventReading(canonical: $0, before: $1, merges: $2) }
  ) -> Fuzzer {
    Fuzzer(
      make: { random in RandomLine.bytes(&random) },
      accepts: { bytes in readers.contains { $0.read(bytes) != nil } },
      complaint: { bytes in complaint(bytes, readers, canonical) })
  }

  /// The quick reader of canonical lines may leave a line to the parser, but never read another one.
  private static func complaintOfCanonical(_ bytes: [UInt8], _ canonical: ReadsCanonical) -> String? {
    // What stood in the block before may look as if the line went on.
    let rests: [[UInt8]] = [[], bytes, Array(bytes.dropFirst(bytes.count / 2))]
    for (rest, merges) in zip(rests, [Merges(), RandomLine.merges, Merges()]) {
      guard let quick = canonical(bytes, rest, merges) else { continue }
      if quick != EventReading(bytes, merges: merges) { return "read canonically, it says something else" }
    }
    return nil
  }

  private static func complaint(
    _ bytes: [UInt8], _ readers: [ComparedReader], _ canonical: ReadsCanonical
  ) -> String? {
    guard let first = readers.first else { return nil }
    let reading = first.read(bytes)
    for other in readers.dropFirst() where other.read(bytes) != reading {
      return "\(first.name) and \(other.name) read it differently"
    }
    if let complaint = complaintOfCanonical(bytes, canonical) { return complaint }
    guard let reading else { return nil }
    if bytes.count > 65_535 { return "accepted although it is too long" }
    if reading.spelled != bytes { return "accepted in another spelling than the one" }
    // What is sealed anew must verify, and the line itself only when it is that very line.
    guard let data = reading.data else { return nil }
    let sealed = reading.sealed(data, salt: reading.seal, after: RandomLine.previous)
    for reader in readers {
      if reader.read(sealed)?.data != data { return "\(reader.name): sealed anew, it is no lawful line" }
      if !reader.verifies(sealed, RandomLine.previous) {
        return "\(reader.name): sealed anew, its hash does not verify"
      }
      if reader.verifies(bytes, RandomLine.previous) != (sealed == bytes) {
        return "\(reader.name): a hash verifies that is not the line's"
      }
    }
    return nil
  }
}

extension LineReading {
  /// The line in the one spelling (DESIGN.md section 4), written without what the append uses.
  var spelled: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in [("id", id.description), ("type", type.description)] {
      writer.name(name)
      writer.string(value)
    }
    writer.name("v")
    writer.integer(version)
    for (name, value) in [("on", on.description), ("recorded", recorded.description), ("by", by.description)] {
      writer.name(name)
      writer.string(value)
    }
    if left > 0 {
      writer.name("left")
      writer.integer(left)
    }
    writer.name("data")
    (data ?? .null).write(to: &writer)
    writer.name(data == nil ? "erased" : "salt")
    writer.string(seal)
    writer.name("hash")
    writer.string(hash)
    writer.endObject()
    return writer.bytes
  }
}
