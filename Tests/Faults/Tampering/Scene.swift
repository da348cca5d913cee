import Domain
import Wire

/// One line as it stands in a file, with its line feed.
struct RawLine: Equatable, Sendable {
  var path: String
  var bytes: [UInt8]
}

/// Where in a log something is tampered with.
package enum Spot: Int, CaseIterable, Sendable {
  case first, middle, last
  /// The first line of a segment that is not the first, or that segment.
  case border
}

/// A log that somebody is about to tamper with, and where.
struct Scene {
  let log: RandomLog
  let spot: Spot
  let writer: String
  /// The lines of the writer as they were.
  let original: [RawLine]
  /// The lines of the writer as they come to be.
  var raw: [RawLine]
  /// What else is done to the disk, after the lines were written.
  var deeds: [(inout DiskImage) -> Void] = []
  var random: TamperRandom

  init(_ log: RandomLog, _ spot: Spot, _ random: TamperRandom) {
    self.log = log
    self.spot = spot
    self.random = random
    // Only the first writer has several segments for sure.
    writer = spot == .border || random.isEven ? RandomLog.writers[0] : RandomLog.writers[1]
    original = (log.lines[writer] ?? []).map { RawLine(path: $0.path, bytes: $0.bytes) }
    raw = original
  }

  /// The lines of the writer as parts.
  var lines: [LogLine] { log.lines[writer] ?? [] }

  /// The names of the segments, in order.
  var paths: [String] {
    var paths: [String] = []
    for line in original where paths.last != line.path { paths.append(line.path) }
    return paths
  }

  /// The segment that the spot names.
  var path: String {
    switch spot {
    case .first: paths[0]
    case .middle: paths[paths.count / 2]
    case .last: paths[paths.count - 1]
    case .border: paths[1]
    }
  }

  /// The line that the spot names, among those that are fit; nil when none is.
  func index(where isFit: (LogLine) -> Bool = { _ in true }) -> Int? {
    let fit = lines.indices.filter { isFit(lines[$0]) }
    switch spot {
    case .first: return fit.first
    case .middle: return fit.isEmpty ? nil : fit[fit.count / 2]
    case .last: return fit.last
    case .border:
      let start = original.firstIndex { $0.path == paths[1] } ?? 0
      return fit.first { $0 >= start } ?? fit.last
    }
  }

  /// Puts lines made of parts in place of all.
  mutating func render(_ lines: [LogLine]) {
    raw = zip(lines, original + original).map { line, old in RawLine(path: old.path, bytes: line.bytes) }
  }

  /// Changes one line and ties it and all that follow to what stands before them, as a forger would.
  mutating func rewrite(_ index: Int, _ change: (inout LogLine) -> Void) {
    var lines = lines
    change(&lines[index])
    for place in index..<lines.count { lines[place].seal(after: place > 0 ? lines[place - 1].hash : log.id) }
    render(lines)
  }

  /// Replaces bytes of one line; false when they are not there.
  mutating func replace(_ index: Int, _ old: String, _ new: String) -> Bool {
    let text = String(decoding: raw[index].bytes, as: UTF8.self)
    guard let range = text.firstRange(of: old) else { return false }
    raw[index].bytes = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
    return true
  }

  /// The first line that is another one now: the number of lines before it.
  var deviation: Int {
    var index = 0
    while index < min(raw.count, original.count), raw[index] == original[index] { index += 1 }
    return index
  }

  /// The number of a line within its file, from 1.
  static func lineNumber(of index: Int, in lines: [RawLine]) -> Int {
    lines[...index].count { $0.path == lines[index].path }
  }

  /// The disk as it comes to be, with what was kept elsewhere before.
  func image() -> DiskImage {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in log.files {
      files["/kept/copy/" + path] = bytes
      if !path.hasPrefix("EventLog/\(writer)/") { files["/store/" + path] = bytes }
    }
    for line in raw { files["/store/EventLog/" + line.path, default: []] += line.bytes }
    files["/kept/head.txt"] = Array(log.heads.utf8)
    var image = DiskImage(files)
    image.makeFolders("/state/leerlijn")
    for deed in deeds { deed(&image) }
    return image
  }
}

extension TamperRandom {
  /// Whether the next number is even, without taking it.
  fileprivate var isEven: Bool {
    var copy = self
    return copy.next() % 2 == 0
  }
}
