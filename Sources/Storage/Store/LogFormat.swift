/// What `EventLog/FORMAT` says: the id of the log, and whether it is one for tests.
public struct LogFormat: Hashable, Sendable {
  public let id: LogID
  /// Whether the clock and the salts of the store may be made up.
  public let isTest: Bool

  public init(id: LogID, isTest: Bool = false) {
    self.id = id
    self.isTest = isTest
  }

  private static let firstLine = "leerlijn-log 1"
  private static let testLine = "test"

  /// Reads the file in its one spelling.
  package init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, let id = LogID(lines[1]) else { return nil }
    self.init(id: id, isTest: lines.count == 4)
    guard self.bytes == bytes else { return nil }
  }

  /// The file.
  package var bytes: [UInt8] {
    Array("\(Self.firstLine)\n\(id.text)\n\(isTest ? Self.testLine + "\n" : "")".utf8)
  }
}
