import Wire

/// The name of a log: 16 random bytes as base64url; the chain of every writer starts from it.
public struct LogID: Hashable, Sendable {
  /// The 22 characters.
  public let text: String

  /// Reads an id, or nil when it is not the text of 16 bytes.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard Base64URL.decode(text)?.count == 16 else { return nil }
    self.text = text
  }

  /// Makes a new id.
  public init(random: inout some RandomNumberGenerator) {
    text = Base64URL.encode(.random16(&random))
  }
}

extension LogID: CustomStringConvertible {
  /// The id as it is written.
  public var description: String { text }
}

extension [UInt8] {
  /// Sixteen random bytes, which is what ids and salts are made of.
  static func random16(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}
