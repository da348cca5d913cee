private import Synchronization

/// Where in a column a value was found last, before the first at the beginning; only a search is faster or slower for it.
@usableFromInline
final class ArchiveFinger: Sendable {
  private let place = Atomic(-1)

  @usableFromInline
  init() {}

  @usableFromInline var number: Int {
    get { place.load(ordering: .relaxed) }
    set { place.store(newValue, ordering: .relaxed) }
  }
}
