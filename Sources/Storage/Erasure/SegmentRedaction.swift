import Domain
import Wire

/// Rewrites the segments of one writer without the contents and salts of erased events; its folder is locked meanwhile.
///
/// Of an erased line head, commitment and hash stay, so that the chain verifies as before (DESIGN.md section 4). Every
/// other byte of the file stays as it is.
struct SegmentRedaction {
  private let files: WriterFiles
  private let erased: Set<EventID>
  private var succession: Succession

  /// A stretch of the file, and what stands in its place.
  private struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  init(_ files: WriterFiles, erased: Set<EventID>) {
    self.files = files
    self.erased = erased
    succession = Succession(of: files.writer, in: files.log)
  }

  mutating func run() throws(StorageError) {
    try system { () throws(SystemFailure) in try files.folder.announceReplacement() }
    for segment in files.segments {
      let file = try files.open(segment)
      let edits = try edits(of: segment, file)
      guard !edits.isEmpty else { continue }
      try system { () throws(SystemFailure) in
        try files.folder.replace(segment.name) { (draft) throws(SystemFailure) in
          try SegmentRedaction.copy(file, size: segment.size, to: draft, with: edits)
        }
      }
    }
    try system { () throws(SystemFailure) in try files.folder.settleReplacement() }
  }

  private mutating func edits(of segment: WriterFiles.Segment, _ file: borrowing File) throws(StorageError) -> [Edit] {
    var edits: [Edit] = []
    var (lines, parser, number) = (files.lines(of: segment), LineParser(), 0)
    while let piece = try lines.next(from: file) {
      number += 1
      do throws(LineError) {
        guard case .line(let range) = piece else { throw LineError(.unfinished, at: 0) }
        let link = succession.link
        let line = try lines.line(range, with: &parser)
        try succession.admit(line.envelope, in: segment.year)
        guard erased.contains(line.id), case .data(let data, let salt) = line.parts.seal else { continue }
        // Only what verifies is wiped: the commitment of anything else would break the chain for good.
        guard lines.verifies(line.envelope, range, after: link) else {
          throw LineError(.hash, at: line.parts.hash.lowerBound, event: line.id)
        }
        let bytes = lines.buffer.span.extracting(range)
        let commitment = Chain.commitment(salt: bytes.extracting(salt), data: bytes.extracting(data))
        let sealed = lines.pieceOffset + data.lowerBound..<lines.pieceOffset + line.parts.hash.lowerBound
        edits.append(Edit(range: sealed, bytes: Spelling.erasedData(commitment)))
      } catch {
        throw .damaged(Damage(error, at: Place(file: files.path(of: segment), line: number)))
      }
    }
    return edits
  }

  private static func copy(
    _ file: borrowing File, size: Int, to draft: borrowing File, with edits: [Edit]
  ) throws(SystemFailure) {
    var offset = 0
    for edit in edits {
      try copy(file, offset..<edit.range.lowerBound, to: draft, then: edit.bytes)
      offset = edit.range.upperBound
    }
    try copy(file, offset..<size, to: draft, then: [])
  }

  private static func copy(
    _ file: borrowing File, _ range: Range<Int>, to draft: borrowing File, then bytes: [UInt8]
  ) throws(SystemFailure) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      var block = [UInt8](repeating: 0, count: min(1 << 18, range.upperBound - offset))
      let count = try file.read(at: offset, into: &block, count: block.count)
      guard count > 0 else { break }
      try draft.append(Array(block[..<count]))
      offset += count
    }
    try draft.append(bytes)
  }
}

extension Folder {
  private static let announcement = ".replacing.new"

  /// Leaves a sign that a segment is being put in place of another.
  ///
  /// When the program is killed before it could sync the folder, the name of the new segment is not on the disk yet: what
  /// is appended to it would go with it when the power fails.
  fileprivate func announceReplacement() throws(SystemFailure) {
    if try status(of: Folder.announcement) == nil { _ = try makeFile(Folder.announcement) }
  }

  /// Brings the names to the disk when a segment was put in place of another, and takes the sign away.
  func settleReplacement() throws(SystemFailure) {
    guard try status(of: Folder.announcement) != nil else { return }
    try sync()
    try remove(Folder.announcement)
  }
}

extension Spelling {
  /// What stands between `,"data":` and the hash of an erased line.
  fileprivate static func erasedData(_ commitment: Digest) -> [UInt8] {
    Array("null".utf8) + erased + Array(commitment.text.utf8) + hash
  }
}
