import Domain
import Wire

/// A line that is to be written: everything but its salt and its hash.
struct LineDraft {
  let id: EventID
  let type: EventType
  let version: Int
  let on: Day
  let recorded: Moment
  let by: PersonCode
  let left: Int
  /// The data in canonical form.
  let data: [UInt8]

  /// The line with its line feed, tied to the one before it, and its hash.
  func line(salt: String, after link: Chain.Link) -> (bytes: [UInt8], hash: HashText) {
    let head = head
    let commitment = Chain.commitment(salt: salt.utf8.span, data: data.span)
    let hash = HashText(Chain.hash(after: link, head: head.span, commitment: commitment))
    return (line(head, salt: salt, hash: hash.text), hash)
  }

  /// The line with its line feed as it would be, its salt and hash a hyphen.
  var preview: [UInt8] { line(head, salt: "-", hash: "-") }

  private func line(_ head: [UInt8], salt: String, hash: String) -> [UInt8] {
    var bytes = head
    bytes.reserveCapacity(head.count + data.count + 96)
    bytes += Spelling.data
    bytes += data
    bytes += Spelling.salt
    bytes += salt.utf8
    bytes += Spelling.hash
    bytes += hash.utf8
    bytes += Spelling.end
    bytes.append(Spelling.lineFeed)
    return bytes
  }

  private var head: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192)
    bytes += Spelling.id
    bytes += id.description.utf8
    bytes += Spelling.type
    bytes += type.description.utf8
    bytes += Spelling.version
    bytes += String(version).utf8
    bytes += Spelling.on
    bytes += on.description.utf8
    bytes += Spelling.recorded
    bytes += recorded.description.utf8
    bytes += Spelling.by
    bytes += by.description.utf8
    bytes += Spelling.quote
    if left > 0 {
      bytes += Spelling.left
      bytes += String(left).utf8
    }
    return bytes
  }
}
