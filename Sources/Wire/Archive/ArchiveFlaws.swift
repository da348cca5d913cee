private import Synchronization

/// Whether something was met in archives that nobody can have written.
///
/// A value that is read only when it is asked for cannot stop the question: it counts as not there, and this says so.
public final class ArchiveFlaws: Sendable {
  private let isMet = Atomic(false)
  private let isUnread = Atomic(false)

  /// Nothing met yet.
  public init() {}

  /// Whether nothing was met.
  public var isEmpty: Bool { !isMet.load(ordering: .relaxed) }

  /// Whether something could not be read, or was not as it was written: an accident, and nobody's doing.
  public var haveUnread: Bool { isUnread.load(ordering: .relaxed) }

  /// Notes what was met: what says nothing unless it is told apart.
  public func note(_ error: ArchiveError = .unlawful) {
    if error == .unread { isUnread.store(true, ordering: .relaxed) }
    isMet.store(true, ordering: .relaxed)
  }
}
