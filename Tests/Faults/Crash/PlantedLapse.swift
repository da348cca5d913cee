import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A fault of a program that a proof must catch: calls that it makes are left out, made late or made in another order.
enum PlantedLapse: String, CaseIterable, Sendable {
  case noFileSync = "no sync of the log"
  case noFolderSync = "no sync of the folder"
  case acknowledgedBeforeSync = "acknowledged before the sync"
  case stateBeforeLog = "state written before the log"
  case retriedSync = "failed sync tried again"
  case renamedBeforeSync = "renamed without a sync"
  case cutNotSynced = "cut not synced"
}

/// Commits one fault.
struct Lapses: Meddling {
  let lapse: PlantedLapse
  private var late: [DiskImage.Inode] = []
  private var held: (inode: DiskImage.Inode, bytes: [UInt8])?
  private var isStateWritten = false
  private var cut: Set<Int32> = []

  init(_ lapse: PlantedLapse) { self.lapse = lapse }

  mutating func decide(_ call: DiskCall, _ disk: SimulatedDisk) throws(Errno) -> DiskDecision {
    let isLog = call.name.hasSuffix(".jsonl")
    let inode = disk.inode(of: call.descriptor)
    // Held back until the state was written.
    if let held, isStateWritten { flush(held, disk) }
    switch (lapse, call.kind) {
    case (.noFileSync, .sync) where isLog: return .skip
    case (.noFolderSync, .sync):
      return inode.map { disk.image.folders[$0] != nil } == true ? .skip : .go
    case (.acknowledgedBeforeSync, .sync) where isLog:
      if let inode { late.append(inode) }
      return .skip
    case (.stateBeforeLog, .append) where isLog:
      if let inode { held = (inode, call.bytes) }
      return .skip
    case (.stateBeforeLog, .sync) where isLog: return .skip
    case (.stateBeforeLog, .overwrite):
      isStateWritten = true
      return .go
    case (.retriedSync, .sync) where isLog:
      // The first sync fails, and the system takes the bytes for written; the second one succeeds.
      if let inode { disk.perform(.giveUp(inode)) }
      return .go
    case (.renamedBeforeSync, .sync): return call.name.hasSuffix(".new") ? .skip : .go
    case (.cutNotSynced, .truncate):
      cut.insert(call.descriptor)
      return .go
    case (.cutNotSynced, .sync) where isLog && cut.remove(call.descriptor) != nil: return .skip
    case (.cutNotSynced, .sync) where isLog:
      // A sync that fails, so that there is something to take back.
      if let inode { disk.perform(.giveUp(inode)) }
      throw Errno(code: EIO)
    default: return .go
    }
  }

  private mutating func flush(_ log: (inode: DiskImage.Inode, bytes: [UInt8]), _ disk: SimulatedDisk) {
    let size = disk.image.files[log.inode]?.count ?? 0
    disk.perform(.write(log.bytes, at: size, of: log.inode))
    disk.perform(.sync(log.inode))
    (held, isStateWritten) = (nil, false)
  }

  mutating func finish(_ disk: SimulatedDisk) {
    if let held { flush(held, disk) }
    for inode in late { disk.perform(.sync(inode)) }
    (late, cut) = ([], [])
  }
}
