import Wire

extension Frontier {
  /// The form in which a state is kept outside of the log: `west 1042 HASH`, a line a writer, in their order.
  public var lines: [UInt8] {
    heads.sorted { $0.key < $1.key }.flatMap { writer, head in Array("\(writer) \(head.number) \(head.hash)\n".utf8) }
  }

  /// Reads lines as `lines` writes them, nil when one of them is something else or a writer stands there twice.
  public init?(lines: [UInt8]) {
    self.init()
    for line in lines.split(separator: 0x0A) {
      guard let (writer, head) = Frontier.entry(of: String(decoding: line, as: UTF8.self)),
        heads.updateValue(head, forKey: writer) == nil
      else { return nil }
    }
  }

  /// Reads one line; the words may stand further apart, as mail programs and people leave them.
  public static func entry(of line: String) -> (writer: Writer, head: Head)? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let id = EventID("\(words[0])-\(words[1])") else { return nil }
    let hash = String(words[2])
    guard Digest(base64URL: hash.utf8.span) != nil else { return nil }
    return (id.writer, Head(number: id.number, hash: hash))
  }
}
