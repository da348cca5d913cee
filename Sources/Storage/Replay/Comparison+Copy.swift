import Domain
import Wire

extension Journal {
  /// Compares a log that was verified, writer by writer and line by line, with another copy of it.
  ///
  /// Copies may differ in what was erased: the chain is the same.
  public func compare(
    _ verification: Verification, with copy: Journal, named name: String
  ) throws(StorageError) -> Comparison {
    var result = Comparison()
    let other = try copy.verify()
    for extent in verification.writers where other.extent(of: extent.writer) == nil { result.newer += extent.events }
    for extent in other.writers {
      let writer = extent.writer
      // A copy that is behind may name of one writer what it does not have of another.
      let spoilt = other.damage.filter {
        $0.evidence != .mention && ($0.file == "\(writer)" || $0.file.hasPrefix("\(writer)/"))
      }
      guard spoilt.isEmpty else {
        result.spoilt += spoilt
        continue
      }
      try result.compare(writer, of: self, with: copy, verification, named: name)
    }
    return result
  }
}

extension Comparison {
  /// Compares the lines of one writer up to the first difference.
  fileprivate mutating func compare(
    _ writer: Writer, of journal: Journal, with copy: Journal, _ verification: Verification, named name: String
  ) throws(StorageError) {
    let theirs = LineWalk(try copy.files(of: writer))
    guard verification.extent(of: writer) != nil else {
      guard let line = try theirs.next() else { return }
      damage.append(missing(line, of: writer, number: 1, name))
      return
    }
    // What cannot be opened was told as damage before.
    guard let files = try? journal.files(of: writer) else { return }
    let ours = LineWalk(files)
    var parser = LineParser()
    var number = 0
    while true {
      number += 1
      let (our, their) = (try ours.next(), try theirs.next())
      guard let our else {
        if let their { damage.append(missing(their, of: writer, number: number, name)) }
        return
      }
      guard let their else {
        newer += 1
        while try ours.next() != nil { newer += 1 }
        return
      }
      guard our.bytes != their.bytes else { continue }
      guard our.isErasure(of: their, &parser) || their.isErasure(of: our, &parser) else {
        let event = (try? parser.read(our.bytes.span))?.id ?? EventID(writer: writer, number: number)
        damage.append(
          Damage(
            file: our.place.file, line: our.place.line, event: event, fact: .differs(.copy(name, their.place))))
        return
      }
      erased += 1
    }
  }

  private func missing(_ line: LineWalk.Step, of writer: Writer, number: Int, _ name: String) -> Damage {
    Damage(
      file: line.place.file, line: line.place.line, event: EventID(writer: writer, number: number),
      fact: .missing(.copy(name, line.place)))
  }
}

/// Goes through the lines of one writer as they are, unread.
private final class LineWalk {
  /// One line and where it stands.
  struct Step {
    let bytes: [UInt8]
    let place: Place
  }

  private let files: WriterFiles
  private var segments: ArraySlice<WriterFiles.Segment>
  private var reader = LineReader(0..<0)
  private var file: File?
  private var number = 0

  init(_ files: WriterFiles) {
    self.files = files
    segments = files.segments[...]
  }

  /// The next line, nil after the last one; what is no line counts as an empty one.
  func next() throws(StorageError) -> Step? {
    while let segment = segments.first {
      if file == nil {
        file = try files.open(segment)
        reader = LineReader(0..<segment.length)
        number = 0
      }
      guard let piece = try readPiece() else {
        segments.removeFirst()
        file = nil
        continue
      }
      number += 1
      let place = Place(file: files.path(of: segment), line: number)
      switch piece {
      case .line(let range), .unfinished(let range): return Step(bytes: Array(reader.buffer[range]), place: place)
      case .tooLong: return Step(bytes: [], place: place)
      }
    }
    return nil
  }

  private func readPiece() throws(StorageError) -> LineReader.Piece? {
    switch file {
    case .some(let file): try reader.next(from: file)
    case .none: nil
    }
  }
}

extension LineWalk.Step {
  /// Whether this line is the other one with its data erased.
  fileprivate func isErasure(of other: LineWalk.Step, _ parser: inout LineParser) -> Bool {
    guard let erased = try? parser.read(bytes.span), case .erased(let commitment) = erased.parts.seal,
      let whole = try? parser.read(other.bytes.span), case .data(let data, let salt) = whole.parts.seal,
      erased.hash == whole.hash, bytes[erased.parts.head] == other.bytes[whole.parts.head]
    else { return false }
    let span = other.bytes.span
    return Digest(base64URL: bytes.span.extracting(commitment))
      == Chain.commitment(salt: span.extracting(salt), data: span.extracting(data))
  }
}
