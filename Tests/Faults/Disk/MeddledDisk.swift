package import Storage
import Synchronization

/// A call that a program makes of its disk.
package struct DiskCall: Sendable {
  package enum Kind: Sendable {
    case openFolder, openFile, create, makeFolder, setMode, rename, remove, names, status, read, append, overwrite
    case truncate, sync, lock
  }

  package let kind: Kind
  /// The name that was given, or that of the open file.
  package let name: String
  package let descriptor: Int32
  /// What is to be written.
  package let bytes: [UInt8]
}

/// What becomes of a call.
package enum DiskDecision: Sendable {
  case go
  /// Nothing happens, and the program takes it for done: as if it had not made the call.
  case skip
  /// Only so many bytes are written.
  case short(Int)
}

/// Something that comes between a program and its disk.
package protocol Meddling: Sendable {
  mutating func decide(_ call: DiskCall, _ disk: SimulatedDisk) throws(Errno) -> DiskDecision
  /// Does what is left to do once the program has ended.
  mutating func finish(_ disk: SimulatedDisk)
}

extension Meddling {
  package mutating func finish(_ disk: SimulatedDisk) {}
}

/// A disk on which something comes between the program and its calls.
package final class MeddledDisk: Disk {
  package let disk: SimulatedDisk
  private let state: Mutex<State>

  private struct State: Sendable {
    var meddling: any Meddling
    var names: [Int32: String] = [:]
  }

  package init(_ disk: SimulatedDisk, _ meddling: any Meddling) {
    self.disk = disk
    state = Mutex(State(meddling: meddling))
  }

  /// What came between, as it is now.
  package var meddling: any Meddling { state.withLock { $0.meddling } }

  /// Lets it do what is left to do once the program has ended.
  package func finish() { state.withLock { [disk] in $0.meddling.finish(disk) } }

  private func ask(
    _ kind: DiskCall.Kind, _ name: String? = nil, _ descriptor: Int32 = -1, _ bytes: [UInt8] = []
  ) throws(Errno) -> DiskDecision {
    try state.withLock { [disk] (state) throws(Errno) in
      let name = name ?? state.names[descriptor] ?? ""
      return try state.meddling.decide(DiskCall(kind: kind, name: name, descriptor: descriptor, bytes: bytes), disk)
    }
  }

  private func opened(_ descriptor: Int32, _ name: String) -> Int32 {
    state.withLock { $0.names[descriptor] = name }
    return descriptor
  }

  private func does(_ decision: DiskDecision) -> Bool {
    if case .skip = decision { false } else { true }
  }
}

extension MeddledDisk {
  package func openFolder(_ path: String) throws(Errno) -> Int32 {
    _ = try ask(.openFolder, path)
    return opened(try disk.openFolder(path), path)
  }

  package func openFolder(_ name: String, in folder: Int32) throws(Errno) -> Int32 {
    _ = try ask(.openFolder, name, folder)
    return opened(try disk.openFolder(name, in: folder), name)
  }

  package func openFile(_ name: String, in folder: Int32, for access: FileAccess) throws(Errno) -> Int32 {
    _ = try ask(access == .create ? .create : .openFile, name, folder)
    return opened(try disk.openFile(name, in: folder, for: access), name)
  }

  package func close(_ descriptor: Int32) { disk.close(descriptor) }

  package func makeFolder(_ name: String, in folder: Int32) throws(Errno) {
    if does(try ask(.makeFolder, name, folder)) { try disk.makeFolder(name, in: folder) }
  }

  package func setMode(_ mode: UInt16, of descriptor: Int32) throws(Errno) {
    if does(try ask(.setMode, nil, descriptor)) { try disk.setMode(mode, of: descriptor) }
  }

  package func rename(_ old: String, to new: String, in folder: Int32) throws(Errno) {
    if does(try ask(.rename, new, folder)) { try disk.rename(old, to: new, in: folder) }
  }

  package func remove(_ name: String, in folder: Int32) throws(Errno) {
    if does(try ask(.remove, name, folder)) { try disk.remove(name, in: folder) }
  }

  package func names(in folder: Int32) throws(Errno) -> [String] {
    _ = try ask(.names, nil, folder)
    return try disk.names(in: folder)
  }

  package func status(of descriptor: Int32) throws(Errno) -> FileStatus {
    _ = try ask(.status, nil, descriptor)
    return try disk.status(of: descriptor)
  }

  package func status(of name: String, in folder: Int32) throws(Errno) -> FileStatus {
    _ = try ask(.status, name, folder)
    return try disk.status(of: name, in: folder)
  }

  package func read(
    _ descriptor: Int32, at offset: Int, into buffer: inout [UInt8], at start: Int, count: Int
  ) throws(Errno) -> Int {
    _ = try ask(.read, nil, descriptor)
    return try disk.read(descriptor, at: offset, into: &buffer, at: start, count: count)
  }

  package func write(_ bytes: [UInt8], from start: Int, to descriptor: Int32) throws(Errno) -> Int {
    let rest = Array(bytes[start...])
    switch try ask(.append, nil, descriptor, rest) {
    case .go: return try disk.write(rest, from: 0, to: descriptor)
    case .skip: return rest.count
    case .short(let count): return try disk.write(Array(rest.prefix(count)), from: 0, to: descriptor)
    }
  }

  package func write(_ bytes: [UInt8], over offset: Int, of descriptor: Int32) throws(Errno) -> Int {
    switch try ask(.overwrite, nil, descriptor, bytes) {
    case .go: return try disk.write(bytes, over: offset, of: descriptor)
    case .skip: return bytes.count
    case .short(let count): return try disk.write(Array(bytes.prefix(count)), over: offset, of: descriptor)
    }
  }

  package func truncate(_ descriptor: Int32, to size: Int) throws(Errno) {
    if does(try ask(.truncate, nil, descriptor)) { try disk.truncate(descriptor, to: size) }
  }

  package func syncData(_ descriptor: Int32) throws(Errno) { try sync(descriptor) }

  package func sync(_ descriptor: Int32) throws(Errno) {
    if does(try ask(.sync, nil, descriptor)) { try disk.sync(descriptor) }
  }

  package func lock(_ descriptor: Int32) throws(Errno) -> Bool {
    does(try ask(.lock, nil, descriptor)) ? try disk.lock(descriptor) : true
  }

  package func lockHolder(of descriptor: Int32) -> Int? { nil }
}
