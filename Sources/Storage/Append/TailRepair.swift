import Domain
import Wire

/// Brings the end of a writer's log in order before something is appended (DESIGN.md section 5, step 2).
struct TailRepair {
  private let files: WriterFiles
  /// The last event that was acknowledged, as far as this machine remembers.
  private let acknowledged: Frontier.Head?
  private(set) var notices: [AppendNotice] = []

  static let tornName = ".torn"

  init(_ files: WriterFiles, acknowledged: Frontier.Head?) {
    self.files = files
    self.acknowledged = acknowledged
  }

  /// Sets residue aside, or completes it, and refuses damage.
  mutating func run() throws(StorageError) {
    switch files.tail.verdict {
    case .damaged(let damage): throw .damaged(damage)
    case .lacksLineFeed: try complete()
    case .sound, .residue:
      try checkAcknowledged()
      try setAside()
    }
  }

  /// Gives the last batch the line feed that it lacks.
  private mutating func complete() throws(StorageError) {
    guard let segment = files.segments.last, let tip = files.tail.tip else { return }
    let file = try system { () throws(SystemFailure) in try files.folder.file(segment.name, for: .append) }
    try file.appendDurably([Spelling.lineFeed]) {}
    notices.append(.lineCompleted(EventID(writer: files.writer, number: tip.number)))
  }

  /// What this machine acknowledged must be there.
  private func checkAcknowledged() throws(StorageError) {
    guard let acknowledged, acknowledged.number > 0 else { return }
    let tip = try files.tip
    guard tip?.head != acknowledged, try files.head(number: acknowledged.number) != acknowledged else { return }
    let file = files.segments.last.map { files.path(of: $0) } ?? files.writer.description
    throw .damaged(Damage(file: file, fact: .acknowledgedMissing(acknowledged)))
  }

  /// Copies what follows the last whole batch to a file of its own, durably, and cuts it off.
  private mutating func setAside() throws(StorageError) {
    guard files.tail.verdict == .residue, let residue = files.residue, let segment = files.segments.last else { return }
    let name = try system { () throws(SystemFailure) in
      let file = try files.folder.file(segment.name, for: .append)
      let torn = try files.folder.folderOrNew(Self.tornName)
      let name = try Self.freeName(for: "\(segment.year)-\(residue.offset)", in: torn)
      try Self.copy(residue, of: file, to: torn.makeFile(name))
      try torn.sync()
      try files.folder.sync()
      try file.cut(to: residue.offset)
      try file.sync()
      return torn.path(of: name)
    }
    notices.append(.residueSetAside(residue, into: name))
  }

  private static func freeName(for stem: String, in folder: borrowing Folder) throws(SystemFailure) -> String {
    var (name, count) = (stem, 1)
    while try folder.status(of: name) != nil {
      count += 1
      name = "\(stem)-\(count)"
    }
    return name
  }

  private static func copy(
    _ residue: Residue, of file: borrowing File, to copy: borrowing File
  ) throws(SystemFailure) {
    var offset = residue.offset
    let end = residue.offset + residue.count
    while offset < end {
      var block = [UInt8](repeating: 0, count: min(1 << 18, end - offset))
      let count = try file.read(at: offset, into: &block, count: block.count)
      guard count > 0 else { break }
      try copy.append(Array(block[..<count]))
      offset += count
    }
    try copy.sync()
  }
}
