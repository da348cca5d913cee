#if canImport(Darwin)
  import Darwin

  extension Posix {
    static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      unsafe Darwin.read(descriptor, bytes, count)
    }

    static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      unsafe Darwin.write(descriptor, bytes, count)
    }

    /// How many processors the program may use.
    static var processors: Int { max(sysconf(_SC_NPROCESSORS_ONLN), 1) }

    /// Pages of 16 KB are all that there are, and the system keeps what was let go of itself.
    static func useHugePages(for bytes: Int) {}
    static func keepMemory() {}

    /// A thread that does the work behind a reference, nil when there is none to spare.
    static func createdThread(_ work: UnsafeMutableRawPointer) -> pthread_t? {
      var thread: pthread_t?
      return unsafe pthread_create(&thread, nil, { unsafe Posix.doWork($0) }, work) == 0 ? thread : nil
    }

    /// Waits for a thread to end.
    static func join(_ thread: pthread_t) {
      _ = unsafe pthread_join(thread, nil)
    }
  }

  extension PosixDisk {
    package func close(_ descriptor: Int32) {
      _ = Darwin.close(descriptor)
    }

    /// Brings the bytes of a file to the disk; `fsync` alone leaves them in the cache of the drive.
    package func syncData(_ descriptor: Int32) throws(Errno) {
      guard fcntl(descriptor, F_FULLFSYNC) != 0 else { return }
      // Network file systems know no F_FULLFSYNC.
      guard errno == ENOTSUP || errno == EINVAL, fsync(descriptor) == 0 else { throw Errno(code: errno) }
    }

    package func sync(_ descriptor: Int32) throws(Errno) {
      try syncData(descriptor)
    }

    /// The process that holds the lock of a folder, which this system does not tell.
    package func lockHolder(of descriptor: Int32) -> Int? { nil }
  }
#endif
