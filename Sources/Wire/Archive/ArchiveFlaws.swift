private import Synchronization

/// Whether something was met in archives that nobody can have written.
///
/// A value that is read only when it is asked for cannot stop the question: it counts as not there, and this says so.
public final class ArchiveFlaws: Sendable {
  private let isMet = Atomic(false)

  /// Nothing met yet.
  public init() {}

  /// Whether nothing was met.
  public var isEmpty: Bool { !isMet.load(ordering: .relaxed) }

  /// Notes that something was met.
  public func note() { isMet.store(true, ordering: .relaxed) }
}
