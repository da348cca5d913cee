import Domain

/// The admitted lines of one writer, with the next one at hand.
final class Feed {
  private let cursor: WriterCursor
  private let admission: Admission
  private var line: Line?
  /// The last event that was admitted.
  private(set) var admitted: Tip?

  var writer: Writer { cursor.files.writer }
  var files: WriterFiles { cursor.files }

  init(_ cursor: WriterCursor, _ admission: Admission) {
    self.cursor = cursor
    self.admission = admission
  }

  /// The key of the line at hand, nil when there is none.
  var key: Key? { line?.key }

  /// Reads on; what is not admitted is checked all the same.
  func advance() throws(StorageError) {
    // The line must be let go of first, so that its buffers can be filled again.
    line = nil
    while let next = try cursor.next() {
      guard admission.admits(next.key) else { continue }
      admitted = Tip(next)
      line = next
      return
    }
  }

  /// Hands out the line at hand.
  func take(_ body: (Line, Place) throws(StorageError) -> Void) throws(StorageError) {
    guard let line else { return }
    try body(line, cursor.place)
  }
}

extension [Feed] {
  /// Hands out all lines, writer by writer or merged by their keys.
  func drain(
    _ order: Journal.Order, _ body: (Line, Place) throws(StorageError) -> Void
  ) throws(StorageError) {
    switch order {
    case .anyOrder:
      for feed in self {
        try feed.advance()
        while feed.key != nil {
          try feed.take(body)
          try feed.advance()
        }
      }
    case .logOrder:
      for feed in self { try feed.advance() }
      while let first = first() {
        try first.take(body)
        try first.advance()
      }
    }
  }

  /// The feed whose line comes first in log order; there are few writers, so that looking at each is fastest.
  private func first() -> Feed? {
    var first: (feed: Feed, key: Key)?
    for feed in self {
      guard let key = feed.key, first.map({ key < $0.key }) ?? true else { continue }
      first = (feed, key)
    }
    return first?.feed
  }
}
