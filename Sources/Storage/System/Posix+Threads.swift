#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Threads: the only place where one is started.
extension Posix {
  typealias ThreadHandle = pthread_t

  /// Starts a thread, nil when the system has none to spare.
  static func startThread(_ work: ThreadWork) -> ThreadHandle? {
    // Safe: the thread takes the reference once; where there is no thread it is taken back here.
    let reference = unsafe Unmanaged.passRetained(work)
    let handle = unsafe createdThread(reference.toOpaque())
    if handle == nil { unsafe reference.release() }
    return handle
  }

  /// What a thread begins with.
  static func doWork(_ reference: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // Safe: the reference is the one that the thread was started with, and nobody else takes it.
    if let reference = unsafe reference {
      unsafe Unmanaged<ThreadWork>.fromOpaque(reference).takeRetainedValue().body()
    }
    return nil
  }
}
