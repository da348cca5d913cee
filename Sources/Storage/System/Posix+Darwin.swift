#if canImport(Darwin)
  import Darwin

  extension Posix {
    static func close(_ descriptor: Int32) {
      _ = Darwin.close(descriptor)
    }

    static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      unsafe Darwin.read(descriptor, bytes, count)
    }

    static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      unsafe Darwin.write(descriptor, bytes, count)
    }

    /// Brings the bytes of a file to the disk; `fsync` alone leaves them in the cache of the drive.
    static func syncData(_ descriptor: Int32) throws(Errno) {
      guard fcntl(descriptor, F_FULLFSYNC) != 0 else { return }
      // Network file systems know no F_FULLFSYNC.
      guard errno == ENOTSUP || errno == EINVAL, fsync(descriptor) == 0 else { throw Errno(code: errno) }
    }

    /// Brings a file or folder with all that is known of it to the disk.
    static func sync(_ descriptor: Int32) throws(Errno) {
      try syncData(descriptor)
    }

    /// The process that holds the lock of a folder, which this system does not tell.
    static func lockHolder(of descriptor: Int32) -> Int? { nil }
  }
#endif
