import Domain

/// How much of what a file may hold after a power cut is tried.
package struct CrashDetail: Sendable {
  /// At how many places a write is torn; nil tears it at every byte.
  var cuts: Int?
  /// How many states of one point are tried at most.
  var statesAtOnePoint: Int
  /// Which part of the states, one of so many, is what power cuts leave of the commands themselves; the rest comes of
  /// what follows them, and of failing calls.
  var ownPart = 4
  /// How many states are tried at least of each command that meets a failing call.
  var statesOfFault = 60
  /// Where writes are torn follows from this and the place of the write, so that it is the same at each point.
  var seed: UInt64 = 0
}

/// Gathers the bytes that a file may hold after a power cut.
struct FileOutcomes {
  private(set) var contents: [[UInt8]] = []
  private var seen: Set<Int> = []
  private let detail: CrashDetail

  private static let sector = 512

  /// All outcomes of a file that had these bytes when it was synced last; the first one lost everything since, and the
  /// last one nothing.
  static func of(_ base: [UInt8], _ file: PendingFile, _ detail: CrashDetail) -> [[UInt8]] {
    var outcomes = FileOutcomes(detail: detail)
    let live = file.changes.reduce(into: base) { $1.applied(to: &$0) }
    for start in outcomes.fillings(of: base, file.holes) { outcomes.gather(start, file.changes) }
    outcomes.contents.removeAll { $0 == live }
    return outcomes.contents + [live]
  }

  private init(detail: CrashDetail) {
    self.detail = detail
  }

  private mutating func add(_ bytes: [UInt8]) {
    if seen.insert(bytes.number).inserted { contents.append(bytes) }
  }

  /// The ways in which the places that a failed sync left open may read.
  private func fillings(of base: [UInt8], _ holes: [PendingFile.Hole]) -> [[UInt8]] {
    var all = [base]
    for hole in holes.prefix(3) where hole.range.upperBound <= base.count {
      all += all.flatMap { bytes in
        [hole.old, FileOutcomes.garbage(hole.range.count)].map { filling in
          var bytes = bytes
          bytes.replaceSubrange(hole.range, with: filling)
          return bytes
        }
      }
    }
    return all
  }

  private mutating func gather(_ start: [UInt8], _ changes: [PendingFile.Change]) {
    var bytes = start
    add(bytes)
    for (index, change) in changes.enumerated() {
      tear(change, after: bytes)
      change.applied(to: &bytes)
      add(bytes)
      // Anything before may have been lost while this came through.
      if index > 0 { addSubsets(of: changes[...index], start) }
    }
  }

  /// What is left when some of the changes came to the disk and others did not.
  private mutating func addSubsets(of changes: ArraySlice<PendingFile.Change>, _ start: [UInt8]) {
    for lost in changes.indices.dropLast() {
      var bytes = start
      for (index, change) in changes.enumerated() where index != lost { change.applied(to: &bytes) }
      add(bytes)
    }
    if changes.count > 2, let last = changes.last {
      var bytes = start
      last.applied(to: &bytes)
      add(bytes)
    }
  }

  /// What is left when a write came to the disk in part.
  private mutating func tear(_ change: PendingFile.Change, after bytes: [UInt8]) {
    guard case .write(let new, let offset) = change.kind, !new.isEmpty else { return }
    let end = offset + new.count
    let grows = end > bytes.count
    let borders = [Int](sectorBorders(in: offset..<end))
    // Within a sector that was there before, the old bytes or the new ones stand: a disk writes whole sectors.
    guard grows else {
      for border in borders {
        add(spliced(bytes, new[..<(border - offset)], at: offset))
        add(spliced(bytes, new[(border - offset)...], at: border))
      }
      return
    }
    for cut in cuts(of: new, at: offset) {
      let part = spliced(bytes, new[..<cut], at: offset)
      add(part)
      add(part + Array(repeating: 0, count: end - part.count))
      if cut == 0 || (offset + cut) % Self.sector == 0 {
        add(part + FileOutcomes.garbage(end - part.count))
        add(part + FileOutcomes.oldLines(end - part.count))
      }
    }
    let whole = spliced(bytes, new[...], at: offset)
    for (from, to) in zip([offset] + borders, borders + [end]) {
      for filling in [Array(repeating: 0, count: to - from), FileOutcomes.garbage(to - from)] {
        add(spliced(whole, filling[...], at: from))
      }
    }
  }

  private func spliced(_ bytes: [UInt8], _ new: ArraySlice<UInt8>, at offset: Int) -> [UInt8] {
    var bytes = bytes
    PendingFile.Change(.write(Array(new), at: offset)).applied(to: &bytes)
    return bytes
  }

  private func sectorBorders(in range: Range<Int>) -> [Int] {
    let first = (range.lowerBound / Self.sector + 1) * Self.sector
    return Array(stride(from: first, to: range.upperBound, by: Self.sector))
  }

  /// How many bytes of a write came to the disk.
  private func cuts(of new: [UInt8], at offset: Int) -> [Int] {
    guard let count = detail.cuts, count < new.count else { return Array(0..<new.count) }
    var cuts: Set<Int> = [0, 1, new.count - 1]
    for border in sectorBorders(in: offset..<offset + new.count) { cuts.formUnion([border - offset]) }
    for (index, byte) in new.enumerated() where byte == 0x0A { cuts.formUnion([index, index + 1]) }
    var chance = SplitMix64(seed: detail.seed &+ UInt64(offset) << 20 &+ UInt64(new.count))
    for _ in 0..<count { cuts.insert(Int.random(in: 0..<new.count, using: &chance)) }
    cuts.remove(new.count)
    return cuts.sorted()
  }

  /// Bytes as they stood on the disk before: of a picture or a program.
  private static func garbage(_ count: Int) -> [UInt8] {
    var chance = SplitMix64(seed: UInt64(count))
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
  }

  /// Bytes as they stood on the disk before: of another log.
  private static func oldLines(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += oldLine }
    return Array(bytes[..<count])
  }

  private static let oldLine = Array(
    """
    ,"left":1,"data":{"title":"Oud"},"salt":"AAAAAAAAAAAAAAAAAAAAAA","hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}

    """.utf8)
}

extension Hasher {
  mutating func combineBytes(_ bytes: [UInt8]) {
    combine(bytes.count)
    // Safe: the bytes are only read while the call lasts.
    unsafe bytes.withUnsafeBytes { unsafe combine(bytes: $0) }
  }
}
