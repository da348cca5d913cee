import Wire

/// How each line of a writer is tied to the one before it (DESIGN.md section 4).
///
/// The hash covers the data only through the commitment, so that data and salt can be erased while the chain still verifies.
enum Chain {
  /// What a line is tied to: the line before it, or the log when there is none.
  enum Link: Hashable, Sendable {
    case log(LogID)
    case line(HashText)

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
    commit(salt: salt, data: data, to: &hash)
    return hash.finalize()
  }

  /// The hash of a line.
  static func hash(after link: Link, head: Span<UInt8>, commitment: Digest) -> Digest {
    var hash = SHA256()
    let (link, text) = (link.text, commitment.base64URL)
    tie(head: head, after: link.span, to: &hash)
    hash.update(text.span)
    return hash.finalize()
  }

  /// Hands over the message of which the commitment is the digest.
  static func commit(salt: Span<UInt8>, data: Span<UInt8>, to hash: inout some MessageTaking) {
    hash.update(dataMark.span)
    hash.update(salt)
    hash.update(lineFeed.span)
    hash.update(data)
  }

  /// Hands over the message of which the hash of a line is the digest, up to the text of the commitment.
  static func tie(head: Span<UInt8>, after link: Span<UInt8>, to hash: inout some MessageTaking) {
    hash.update(lineMark.span)
    hash.update(link)
    hash.update(lineFeed.span)
    hash.update(head)
    hash.update(lineFeed.span)
  }
}
