private import Synchronization

/// The bytes of an archive in pages, of which each is read when something in it is asked for, and then kept.
public final class ArchivePages: Sendable {
  /// How many bytes there are.
  let count: Int
  /// How many bytes are in a page, fewer only in the last.
  private let size: Int
  /// What was read of each page, nothing of most.
  private let pages: Mutex<[[UInt8]]>
  private let read: @Sendable (Int) -> [UInt8]?

  /// So many bytes in pages of a size; what reads a page gives nil when it cannot, or when its bytes are not as they were.
  public init(count: Int, size: Int, read: @escaping @Sendable (Int) -> [UInt8]?) {
    let size = max(size, 1)
    (self.count, self.size, self.read) = (count, size, read)
    pages = Mutex(Array(repeating: [], count: (count + size - 1) / size))
  }

  /// Bytes that are at hand, as one page.
  public convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count, size: bytes.count) { _ in bytes }
  }

  /// Bytes that hold so many from a place on, and where they begin; nil when a page cannot be read.
  func window(at place: Int, count: Int) -> (bytes: [UInt8], base: Int)? {
    let first = place / size
    guard let page = page(first) else { return nil }
    guard place + count > (first + 1) * size else { return (page, first * size) }
    var bytes = Array(page[(place - first * size)...])
    var next = first + 1
    while bytes.count < count {
      guard let page = self.page(next) else { return nil }
      bytes += page.prefix(count - bytes.count)
      next += 1
    }
    return (bytes, place)
  }

  private func page(_ number: Int) -> [UInt8]? {
    guard number * size < count else { return nil }
    let known = pages.withLock { $0[number] }
    guard known.isEmpty else { return known }
    guard let bytes = read(number), bytes.count == min(size, count - number * size) else { return nil }
    pages.withLock { $0[number] = bytes }
    return bytes
  }
}
