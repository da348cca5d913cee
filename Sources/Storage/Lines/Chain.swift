import Wire

/// How each line of a writer is tied to the one before it (DESIGN.md section 4).
///
/// The hash covers the data only through the commitment, so that data and salt can be erased while the chain still verifies.
enum Chain {
  /// What a line is tied to: the line before it, or the log when there is none.
  enum Link: Hashable, Sendable {
    case log(LogID)
    case line(Digest)

    /// The text that is hashed.
    var text: [UInt8] {
      switch self {
      case .log(let id): Array(id.text.utf8)
      case .line(let hash): Array(hash.text.utf8)
      }
    }
  }

  private static let dataMark = Array("leerlijn-data-1\n".utf8)
  private static let lineMark = Array("leerlijn-line-1\n".utf8)
  private static let lineFeed: [UInt8] = [0x0A]

  /// What a line promises of its data.
  static func commitment(salt: Span<UInt8>, data: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(dataMark)
    hash.update(salt)
    hash.update(lineFeed)
    hash.update(data)
    return hash.finalize()
  }

  /// The hash of a line.
  static func hash(after link: Link, head: Span<UInt8>, commitment: Digest) -> Digest {
    var hash = SHA256()
    hash.update(lineMark)
    hash.update(link.text)
    hash.update(lineFeed)
    hash.update(head)
    hash.update(lineFeed)
    let text = commitment.base64URL
    hash.update(text.span)
    return hash.finalize()
  }
}
