#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What all calls of the system have in common.
enum Posix {
  /// Milliseconds of a clock that nobody sets.
  static func elapsedMilliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  static func sleep(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }

  /// The place of the first byte of this value from a place on.
  @inline(__always)
  static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    // Safe: memchr reads only the bytes of the span, and its answer points into them.
    return unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      guard let found = unsafe memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Makes a call until no signal interrupts it; −1 is a failure.
  @discardableResult
  static func checked<Result: BinaryInteger>(_ call: () -> Result) throws(Errno) -> Result {
    while true {
      let result = call()
      guard result == -1 else { return result }
      guard errno == EINTR else { throw Errno(code: errno) }
    }
  }
}

extension Errno {
  /// A file that is not of the kind that stands under its name.
  static let wrongKind = Errno(code: ELOOP)

  /// What the number says, as far as a program or its user can do something about it.
  var reason: SystemFailure.Reason {
    switch code {
    case ENOENT: .notFound
    case EEXIST: .exists
    case EACCES, EPERM: .noPermission
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .full
    case ELOOP, ENOTDIR, ENXIO: .wrongKind
    default: .other
    }
  }

  /// What the system calls it.
  var message: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
