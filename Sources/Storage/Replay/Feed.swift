import Domain

/// The admitted lines of one writer, with the next one at hand where writers are merged.
final class Feed {
  private var cursor: WriterCursor
  private let admission: Admission
  private var pending: Pending?
  /// The last event that was admitted, when not all are.
  private var lastAdmitted: Tip?

  /// The last event that was admitted.
  var admitted: Tip? {
    guard case .all = admission else { return lastAdmitted }
    return cursor.tip
  }

  /// Where the log stands behind what was read.
  var bookmark: Bookmark? { cursor.bookmark }

  let files: WriterFiles
  var writer: Writer { files.writer }
  init(_ cursor: consuming WriterCursor, _ admission: Admission) {
    files = cursor.files
    self.cursor = cursor
    self.admission = admission
  }

  /// Hands out the next admitted line, as the fact that it states, as a line that has to be looked at, or as the
  /// envelope of one that is passed over.
  ///
  /// False after the last one. What is not admitted is checked all the same.
  func next(
    _ plain: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void,
    _ other: (Envelope, Line?, Place) throws(StorageError) -> Void
  ) throws(StorageError) -> Bool {
    if case .all = admission { return try cursor.next(plain, other) }
    let admission = admission
    var admitted = lastAdmitted
    defer { lastAdmitted = admitted }
    return try cursor.next { (fact, remarks, envelope, place) throws(StorageError) in
      guard admission.admits(fact.key) else { return }
      admitted = Tip(envelope)
      try plain(fact, remarks, envelope, place)
    } _: { (envelope, line, place) throws(StorageError) in
      guard admission.admits(envelope.key) else { return }
      admitted = Tip(envelope)
      try other(envelope, line, place)
    }
  }

  /// The key of the line at hand, nil when there is none.
  fileprivate var key: Key? {
    switch pending {
    case .plain(let fact, _, _, _): fact.key
    case .other(let envelope, _, _): envelope.key
    case nil: nil
    }
  }

  fileprivate func advance() throws(StorageError) {
    // The line must be let go of first, so that its buffers can be filled again.
    pending = nil
    while pending == nil {
      let isRead = try next { fact, remarks, envelope, place in
        pending = .plain(fact, remarks, envelope, place)
      } _: { envelope, line, place in
        pending = .other(envelope, line, place)
      }
      guard isRead else { return }
    }
  }

  fileprivate func take(
    _ plain: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void,
    _ other: (Envelope, Line?, Place) throws(StorageError) -> Void
  ) throws(StorageError) {
    switch pending {
    case .plain(let fact, let remarks, let envelope, let place): try plain(fact, remarks, envelope, place)
    case .other(let envelope, let line, let place): try other(envelope, line, place)
    case nil: break
    }
  }

  /// A line that was read and waits for its turn.
  private enum Pending {
    case plain(Fact, Remarks, Envelope, Place)
    case other(Envelope, Line?, Place)
  }
}

extension [Feed] {
  /// Hands out all lines, writer by writer or merged by their keys.
  func drain(
    _ order: Journal.Order, _ plain: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void,
    _ other: (Envelope, Line?, Place) throws(StorageError) -> Void
  ) throws(StorageError) {
    switch order {
    case .anyOrder:
      for feed in self {
        while try feed.next(plain, other) {}
      }
    case .logOrder:
      for feed in self { try feed.advance() }
      while let first = first() {
        try first.take(plain, other)
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
