extension DiskImage {
  /// Puts beside the log in `/store` the snapshot of the copy that was kept, as if the log had been like that.
  mutating func putSnapshot() {
    for (path, bytes) in snapshots(of: "/kept/copy") { put(bytes, at: "/store" + path.dropFirst("/kept/copy".count)) }
  }

  /// The snapshots that a command writes beside a store, by their paths.
  func snapshots(of store: String) -> [String: [UInt8]] {
    let disk = SimulatedDisk(self)
    var machine = TestMachine(disk)
    machine.environment["LEERLIJN_STORE"] = store
    machine.environment["XDG_STATE_HOME"] = "/nowhere"
    machine.snapshotThreshold = 0
    _ = machine.run(["head"])
    return disk.files.filter { $0.key.hasPrefix(store) && $0.key.hasSuffix(".snapshot") }
  }
}
