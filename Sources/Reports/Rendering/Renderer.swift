/// Writes documents in one form.
public protocol Renderer: Sendable {
  /// The document in UTF-8, each line with its line feed.
  func bytes(of document: Document) -> [UInt8]
}

extension Renderer {
  /// The document as a text.
  public func render(_ document: Document) -> String { String(decoding: bytes(of: document), as: UTF8.self) }
}
