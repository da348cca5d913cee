import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A call of the disk that fails, each of which a command may meet.
struct CallFault: Meddling {
  /// What goes wrong.
  enum Kind: Sendable {
    /// The call of this place in the order of all calls.
    case call(Int, code: Int32)
    /// So many syncs, from one on; the system takes for written what it could not write.
    case syncs(from: Int, count: Int, code: Int32)
    /// Each write takes only so many bytes, and the call of this place fails.
    case shortWrites(Int, thenCall: Int, code: Int32)
  }

  let kind: Kind
  private(set) var calls = 0
  private(set) var syncs = 0
  private var writes = 0

  static let codes: [Int32] = [ENOSPC, EDQUOT, EFBIG, EIO, EMFILE, EACCES, EROFS, ENOMEM]

  init(_ kind: Kind) { self.kind = kind }

  /// Lets every call through, and counts them.
  static var none: CallFault { CallFault(.call(-1, code: 0)) }

  mutating func decide(_ call: DiskCall, _ disk: SimulatedDisk) throws(Errno) -> DiskDecision {
    let isSync = call.kind == .sync
    defer {
      calls += 1
      if isSync { syncs += 1 }
    }
    var decision = DiskDecision.go
    var code: Int32?
    switch kind {
    case .call(let place, let failure): code = calls == place ? failure : nil
    case .syncs(let from, let count, let failure):
      code = isSync && syncs >= from && syncs - from < count ? failure : nil
    case .shortWrites(let size, let place, let failure):
      let isWrite = call.kind == .append || call.kind == .overwrite
      if isWrite {
        defer { writes += 1 }
        if writes == place { code = failure }
        if call.bytes.count > size { decision = .short(size) }
      }
    }
    guard let code else { return decision }
    if isSync, let inode = disk.inode(of: call.descriptor) { disk.perform(.giveUp(inode)) }
    throw Errno(code: code)
  }
}
