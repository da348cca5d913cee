import Synchronization

/// Work on several threads that is waited for: from outside it is a call like any other.
enum Threads {
  /// Does one thing on so many threads, of which the first is the one that asks and may do it in its own way.
  ///
  /// Where the system gives no more threads, the work is done on this one.
  static func run<Result: Sendable>(
    _ count: Int, first: () -> Result, others: @escaping @Sendable () -> Result
  ) -> [Result] {
    let begun = (1..<max(count, 1)).map { _ in Begun(others) }
    return [first()] + begun.map { $0.result() }
  }

  /// Work that was begun on a thread of its own.
  private struct Begun<Result: Sendable> {
    private let slot: Slot<Result>
    private let handle: Posix.ThreadHandle?
    private let body: @Sendable () -> Result

    init(_ body: @escaping @Sendable () -> Result) {
      let slot = Slot<Result>()
      handle = Posix.startThread(ThreadWork { slot.put(body()) })
      (self.slot, self.body) = (slot, body)
    }

    /// Waits for the work.
    func result() -> Result {
      if let handle { Posix.join(handle) }
      return slot.take() ?? body()
    }
  }

  /// Where a thread leaves what came of its work.
  private final class Slot<Result: Sendable>: Sendable {
    private let result = Mutex<Result?>(nil)

    func put(_ value: Result) { result.withLock { $0 = value } }
    func take() -> Result? { result.withLock { $0.take() } }
  }
}

/// What a thread is to do, as the system hands it on.
final class ThreadWork: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}

/// Numbers that several threads take one by one, each of them once.
final class NumberQueue: Sendable {
  private let next: Atomic<Int>
  private let end: Int

  init(_ numbers: Range<Int>) {
    next = Atomic(numbers.lowerBound)
    end = numbers.upperBound
  }

  /// The next number that nobody has, nil when there is none.
  func take() -> Int? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < end ? number : nil
  }
}
