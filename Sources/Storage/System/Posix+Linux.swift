#if os(Linux)
  import Glibc

  extension Posix {
    static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      unsafe Glibc.read(descriptor, bytes, count)
    }

    static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      unsafe Glibc.write(descriptor, bytes, count)
    }

    /// How many processors the program may use: `taskset` and containers leave it fewer than there are.
    ///
    /// `sched_getaffinity`, which tells it, cannot be called from Swift; `/proc/self/status` says the same.
    static var processors: Int {
      let disk = PosixDisk()
      guard let folder = try? disk.openFolder("/proc/self") else { return 1 }
      defer { disk.close(folder) }
      guard let file = try? disk.openFile("status", in: folder, for: .read) else { return 1 }
      defer { disk.close(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 13)
      let size = bytes.count
      guard let count = try? disk.read(file, at: 0, into: &bytes, at: 0, count: size) else { return 1 }
      return allowedProcessors(bytes[..<count])
    }

    /// The processors of `Cpus_allowed:`, a bit for each in hexadecimal digits and commas.
    static func allowedProcessors(_ status: ArraySlice<UInt8>) -> Int {
      let name = Array("Cpus_allowed:".utf8)
      let line = status.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: name) }
      let digits = String(decoding: line?.dropFirst(name.count) ?? [], as: UTF8.self)
      return max(digits.compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }, 1)
    }

    /// Keeps memory that was let go of for what is asked for next, arrays of megabytes as well.
    ///
    /// To bring its pages anew costs more than to fill them. The parameters are those of `malloc.h`, which Swift does not show.
    static func keepMemory() {
      let (trimming, mapping): (Int32, Int32) = (-1, -3)
      _ = (tuneAllocation(trimming, .max), tuneAllocation(mapping, 1 << 25))
    }

    /// Has about so many of the bytes that are allocated next come in huge pages, as far as the system has any.
    ///
    /// What a fold keeps is asked for at random: with pages of 4 KB most of that misses the translation of addresses as well,
    /// and each page has to be brought by the kernel.
    static func useHugePages(for bytes: Int) {
      let padding: Int32 = -2
      let (page, probe) = (1 << 21, 1 << 22)
      // To clear a huge page takes as long as to bring a hundred small ones. Once, the heap grows by what is wanted.
      guard bytes > page / 5, tuneAllocation(padding, Int32(clamping: bytes)) == 1 else { return }
      // Safe: nothing is read or written; the kernel is told about whole pages between the piece and the end of the heap.
      if let piece = unsafe malloc(probe), let end = unsafe sbrk(0) {
        let first = unsafe piece.alignedUp(toMultipleOf: page)
        if unsafe first < end { _ = unsafe madvise(first, end - first, MADV_HUGEPAGE) }
        unsafe free(piece)
      }
      _ = tuneAllocation(padding, 1 << 17)
    }

    // Two numbers in and one out: the same for Swift as for C on every processor.
    @_silgen_name("mallopt")
    private static func tuneAllocation(_ parameter: Int32, _ value: Int32) -> Int32

    /// A thread that does the work behind a reference, nil when there is none to spare.
    static func createdThread(_ work: UnsafeMutableRawPointer) -> pthread_t? {
      var thread = pthread_t()
      return unsafe pthread_create(&thread, nil, { unsafe Posix.doWork($0) }, work) == 0 ? thread : nil
    }

    /// Waits for a thread to end.
    static func join(_ thread: pthread_t) { pthread_join(thread, nil) }
  }

  extension PosixDisk {
    package func close(_ descriptor: Int32) {
      _ = Glibc.close(descriptor)
    }

    package func syncData(_ descriptor: Int32) throws(Errno) {
      try Posix.checked { fdatasync(descriptor) }
    }

    package func sync(_ descriptor: Int32) throws(Errno) {
      try Posix.checked { fsync(descriptor) }
    }

    /// The process that holds the lock of a folder, as `/proc/locks` tells it.
    package func lockHolder(of descriptor: Int32) -> Int? {
      guard let status = try? status(of: descriptor), let folder = try? openFolder("/proc") else { return nil }
      defer { close(folder) }
      guard let file = try? openFile("locks", in: folder, for: .read) else { return nil }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let size = bytes.count
      guard let count = try? read(file, at: 0, into: &bytes, at: 0, count: size) else { return nil }
      // 1: FLOCK  ADVISORY  WRITE 1234 fd:01:5678 0 EOF
      for line in bytes[..<count].split(separator: UInt8(ascii: "\n")) {
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count >= 6, words[1] == "FLOCK", words[5].hasSuffix(":\(status.inode)") else { continue }
        return Int(words[4])
      }
      return nil
    }
  }
#endif
