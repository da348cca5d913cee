import Program

/// What the program said and did up to one point, against which a disk is held that a crash left there.
struct Claims {
  /// Whether the store, and the writer of the machine, were acknowledged.
  var isBegun = false
  /// Every event that was acknowledged.
  private var acknowledged: Set<String> = []
  /// Every batch that a command wrote or tried to write, by its writer and moment.
  private var batches: [String: Batch] = [:]
  /// The bytes that the events may have that any batch holds.
  private var lawful: [String: Set<Int>] = [:]
  /// The batches of commands that said that nothing was recorded.
  private var refused: Set<String> = []
  /// The batches that the running command tried to write.
  private var tried: Set<String> = []
  /// The contents that whole files may have, nil for none.
  private var versions: [String: Set<Int?>] = [:]
  /// The whole files that the running command changed.
  private var changed: Set<String> = []

  private struct Batch {
    var count = 0
    /// Each event with the bytes that it may have: its own, and those that an erasure leaves.
    var lines: [String: Set<Int>] = [:]
  }

  /// What was written into a segment is a batch that may be served from now on.
  mutating func note(_ operation: DiskOperation, on live: DiskImage) {
    switch operation {
    case .write(let bytes, let offset, let inode):
      guard bytes.contains(UInt8(ascii: "\n")), live.isSegment(inode), let whole = live.files[inode] else { break }
      let start = whole[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      note(whole[start..<min(whole.count, offset + bytes.count)])
    case .rename(_, let name, let folder):
      guard name.hasSuffix(".jsonl"), let inode = live.folders[folder]?[name] else { break }
      note(live.files[inode]?[...] ?? [])
    default: break
    }
    guard case .rename = operation else { return }
    for (path, version) in live.wholeFiles where versions[path, default: [nil]].insert(version).inserted {
      changed.insert(path)
    }
  }

  private mutating func note(_ written: ArraySlice<UInt8>) {
    guard let end = written.lastIndex(of: UInt8(ascii: "\n")) else { return }
    for bytes in written[...end].split(separator: UInt8(ascii: "\n")) {
      guard let line = LoggedLine(bytes) else { continue }
      let (name, left) = LoggedLine.batch(of: bytes)
      if batches[name] == nil { tried.insert(name) }
      batches[name, default: Batch()].lines[line.id, default: []].insert(line.bytes)
      batches[name, default: Batch()].count = max(batches[name]?.count ?? 0, left + 1)
      lawful[line.id, default: []].insert(line.bytes)
    }
  }

  /// A command ended.
  mutating func note(_ end: Timeline.End, on live: DiskImage) {
    switch end.outcome?.exit {
    case .done:
      if end.isBeginning { isBegun = true }
      for name in tried { acknowledged.formUnion(batches[name]?.lines.keys ?? [:].keys) }
      // What was recorded stays recorded when the register beside it cannot be written: that is only told.
      guard !end.isFaulty else { break }
      let now = live.wholeFiles
      for path in changed { versions[path] = [now[path]] }
    case .unknownOutcome, nil: break
    default: refused.formUnion(tried)
    }
    (tried, changed) = ([], [])
  }

  /// What a read serves after a power cut is on the disk, and has to stay.
  mutating func keep(_ served: [String: Int]) {
    acknowledged.formUnion(served.keys)
    (tried, changed) = ([], [])
  }

  /// What a disk that a crash left breaks of it, nil when all holds.
  func violation(_ judgement: Reception) -> String? {
    if let problem = judgement.problem { return problem }
    let served = judgement.served
    if let lost = acknowledged.first(where: { served[$0] == nil }) { return "\(lost) was acknowledged, and is lost" }
    for (id, bytes) in served where lawful[id]?.contains(bytes) != true {
      return "\(id) is served, and was never recorded so"
    }
    for (name, batch) in batches {
      let there = batch.lines.count { id, bytes in served[id].map { bytes.contains($0) } ?? false }
      if there > 0, there < batch.count { return "\(there) of a batch of \(batch.count) are served" }
      if there > 0, refused.contains(name) { return "\(name) is served, though it was said that nothing was recorded" }
    }
    return nil
  }

  /// Which whole file holds something that it never held, nil when none does.
  func violation(_ wholeFiles: [String: Int]) -> String? {
    let wrong = versions.first { !$0.value.contains(wholeFiles[$0.key]) }
    return wrong.map { "\($0.key) is neither what it was nor what it became" }
  }
}

extension DiskImage {
  /// Whether an inode is that of a segment.
  fileprivate func isSegment(_ inode: Inode) -> Bool {
    folders.values.contains { $0.contains { $0.value == inode && $0.key.hasSuffix(".jsonl") } }
  }
}
