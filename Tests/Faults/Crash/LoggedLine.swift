/// An event as it stands in a log: its id, and a number that stands for its bytes.
struct LoggedLine: Hashable {
  let id: String
  let bytes: Int

  private static let start = Array(#"{"id":""#.utf8)
  static let erased = Array(#","data":null,"erased":""#.utf8)
  static let forgotten = Array(#","type":"person-forgotten","#.utf8)

  /// Reads what the id is, nil when the bytes do not begin as a line of the log does.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.starts(with: LoggedLine.start) else { return nil }
    let id = line.dropFirst(LoggedLine.start.count).prefix { $0 != UInt8(ascii: "\"") }
    self.id = String(decoding: id, as: UTF8.self)
    bytes = Array(line).number
  }

  /// The batch that a line belongs to, by its moment, and how many lines follow in it.
  static func batch(of line: ArraySlice<UInt8>) -> (name: String, left: Int) {
    let text = String(decoding: line, as: UTF8.self)
    let head = text.firstRange(of: #","data":"#).map { text[..<$0.lowerBound] } ?? text[...]
    func field(_ name: String, until end: Character) -> Substring {
      guard let range = head.firstRange(of: name) else { return "" }
      return head[range.upperBound...].prefix { $0 != end }
    }
    let writer = field(#"{"id":""#, until: "-")
    return ("\(writer) \(field(#""recorded":""#, until: "\""))", Int(field(#""left":"#, until: ",")) ?? 0)
  }
}

extension DiskImage {
  /// The events that stand in the segments of a store, whoever wrote them: each id with its bytes.
  ///
  /// It knows nothing of how the program reads a log. The last line counts also without its line feed.
  func loggedLines(in store: String) -> [String: Int] {
    var lines: [String: Int] = [:]
    visit { path, inode in
      guard path.hasPrefix(store + "/EventLog/"), path.hasSuffix(".jsonl"), let bytes = files[inode] else { return }
      for line in bytes.split(separator: UInt8(ascii: "\n")).compactMap({ LoggedLine($0) }) where lines[line.id] == nil
      {
        lines[line.id] = line.bytes
      }
    }
    return lines
  }

  /// The events of which the contents are gone.
  func erasedIDs(in store: String) -> Set<String> {
    Set(logBytes(in: store).filter { $0.contains(LoggedLine.erased) }.compactMap { LoggedLine($0)?.id })
  }

  /// Whether the log says that somebody was forgotten.
  func isErasing(in store: String) -> Bool { logBytes(in: store).contains { $0.contains(LoggedLine.forgotten) } }

  private func logBytes(in store: String) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    visit { path, inode in
      guard path.hasPrefix(store + "/EventLog/"), path.hasSuffix(".jsonl"), let bytes = files[inode] else { return }
      lines += bytes.split(separator: UInt8(ascii: "\n"))
    }
    return lines
  }

  /// The path of a file in which a word stands, nil when there is none.
  func holding(_ word: String) -> String? {
    var found: String?
    visit { path, inode in
      if let bytes = files[inode], bytes.contains(Array(word.utf8)) { found = path }
    }
    return found
  }

  /// Files of the store that are only ever replaced as a whole, with a number for what they hold: not the segments, what was
  /// set aside of them, and drafts.
  var wholeFiles: [String: Int] {
    var result: [String: Int] = [:]
    visit { path, inode in
      // A hyphen stands in the names of segments and of what was set aside only.
      guard let bytes = files[inode], !path.hasSuffix(".new"), !path.hasSuffix(".jsonl"),
        path.hasPrefix("/store/"), !path.utf8.contains(UInt8(ascii: "-"))
      else { return }
      result[path] = bytes.number
    }
    return result
  }
}

extension String {
  /// The ids of the events in an answer in JSON: what follows each `{"id":"`.
  var answeredIDs: [String] {
    let (bytes, start) = (Array(utf8), Array(#"{"id":""#.utf8))
    var ids: [String] = []
    var index = 0
    while index + start.count < bytes.count {
      if bytes[index] == start[0], bytes[index..<index + start.count].elementsEqual(start) {
        let id = bytes[(index + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
        ids.append(String(decoding: id, as: UTF8.self))
        index += start.count + id.count
      } else {
        index += 1
      }
    }
    return ids
  }
}
